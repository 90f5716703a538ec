import { notFound } from "next/navigation";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { getLettersView } from "@/lib/letters/letters-view";
import { listNames } from "@/lib/matter/queries";
import { getMatterView } from "@/lib/overview/queries";
import { getPurge } from "@/lib/purge/queries";
import { answerSilenceAction } from "./actions";
import { CureList } from "./letters/cure-list";
import { MatterSheet } from "./matter-sheet";
import { PurgedSheet } from "./purged-sheet";
import { SilenceHeard } from "./report/silence-heard";
import { ReportSection } from "./report-section";
import { RetentionSection } from "./retention-section";
import { SuspensionSection } from "./suspension-section";
import { VerificationSection } from "./verification-section";

export default async function MatterPage({ params }: PageProps<"/matters/[matterId]">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const { matter, purge, names } = await asMember(async (tx, member) => ({
    matter: await getMatterView(tx, member, matterId),
    purge: await getPurge(tx, member.libraryId, matterId),
    names: await listNames(tx, member.libraryId),
  }));
  if (purge) {
    const by = names.get(purge.purgedBy) ?? "somebody who has left";
    return <PurgedSheet matterId={matterId} purge={purge} by={by} />;
  }
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
          {!going && <RetentionSection matterId={matterId} />}
        </>
      }
    />
  );
}
