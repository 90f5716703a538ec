import { notFound } from "next/navigation";
import { Statement } from "@/app/_ui/statement";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { listFirstLetters } from "@/lib/letters/letters-view";
import { listInstrumentThreads } from "@/lib/overview/consultation-view";
import { getInstrumentView } from "@/lib/overview/queries";
import { settleThreadAction, writeCommentAction } from "../../consultation/actions";
import { FirstLetters } from "../../letters/first-letters";
import { decideFindingAction, findInPaperAction, readAgainAction, readWithPasswordAction } from "./actions";
import { InstrumentDesk } from "./instrument-desk";
import { InstrumentHead } from "./instrument-head";
import { ReadingStrip } from "./reading-strip";

export default async function InstrumentPage({ params }: PageProps<"/matters/[matterId]/instruments/[instrumentId]">) {
  const { matterId, instrumentId } = await params;
  if (!isId(matterId) || !isId(instrumentId)) notFound();
  const found = await asMember(async (tx, member) => {
    const view = await getInstrumentView(tx, member, matterId, instrumentId);
    return (
      view && {
        view,
        firstLetters: await listFirstLetters(tx, member, matterId, instrumentId),
        threads: await listInstrumentThreads(tx, member, matterId, instrumentId),
      }
    );
  });
  if (!found) notFound();
  const { view, firstLetters, threads } = found;
  const going = view.reading.state === "waiting" || view.reading.state === "reading";
  return (
    <main id="content" className="mx-auto w-full max-w-[132rem] px-5">
      <InstrumentHead view={view} />
      <FirstLetters matterId={matterId} instrumentId={instrumentId} choices={firstLetters} />
      <ReadingStrip view={view} unlock={readWithPasswordAction} readAgain={readAgainAction} />
      {going || view.pages.length > 0 || view.papers.length > 0 ? (
        <InstrumentDesk
          view={view}
          threads={threads}
          actions={{
            decide: decideFindingAction,
            find: findInPaperAction,
            write: writeCommentAction,
            settle: settleThreadAction,
          }}
        />
      ) : (
        view.statement !== null && <Statement words={view.statement} />
      )}
    </main>
  );
}
