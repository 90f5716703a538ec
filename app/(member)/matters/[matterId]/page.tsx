import { notFound } from "next/navigation";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { getLettersView } from "@/lib/letters/letters-view";
import { getMatterView } from "@/lib/overview/queries";
import { answerSilenceAction } from "./actions";
import { CureList } from "./letters/cure-list";
import { MatterSheet } from "./matter-sheet";
import { SilenceHeard } from "./report/silence-heard";
import { ReportSection } from "./report-section";
import { SuspensionSection } from "./suspension-section";
import { VerificationSection } from "./verification-section";

export default async function MatterPage({ params }: PageProps<"/matters/[matterId]">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const matter = await asMember((tx, member) => getMatterView(tx, member, matterId));
  if (!matter) notFound();
  const going = matter.status !== "closed";
  const corrected = matter.instruments.some(({ supersedes }) => supersedes !== null);
  const letters = corrected ? await asMember((tx, member) => getLettersView(tx, member, matterId)) : null;
  return (
    <MatterSheet
      matter={matter}
      answerSilence={answerSilenceAction}
      heard={<SilenceHeard matterId={matterId} />}
      first={
        <>
          {going && <SuspensionSection matterId={matterId} />}
          <ReportSection matterId={matterId} />
        </>
      }
      then={
        <>
          {letters && <CureList view={letters} />}
          <VerificationSection matterId={matterId} />
        </>
      }
    />
  );
}
