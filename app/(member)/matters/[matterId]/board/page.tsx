import { notFound } from "next/navigation";
import { asMember } from "@/lib/auth/actor";
import { agendaItem } from "@/lib/board/agenda";
import { getBoardState, lastReferral, listReferrals, listResolutions } from "@/lib/board/queries";
import { BOARD_ASKS } from "@/lib/board/types";
import { today } from "@/lib/clock";
import { getDecisionTable } from "@/lib/determination/queries";
import { isId } from "@/lib/ids";
import { getMatter, listNames, mayDecide } from "@/lib/matter/queries";
import { INSTRUMENT_LABELS } from "@/messages/labels";
import { BoardSheet } from "./board-sheet";

export default async function BoardPage({ params }: PageProps<"/matters/[matterId]/board">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const found = await asMember(async (tx, { libraryId }) => {
    const matter = await getMatter(tx, libraryId, matterId);
    const table = matter && (await getDecisionTable(tx, libraryId, matterId));
    if (!table) return null;
    const { reference } = matter;
    const { paper } = table.facts;
    const noun = paper?.kind ? INSTRUMENT_LABELS[paper.kind].noun : "demand";
    const { instrumentId, pack } = table;
    return {
      matterId,
      instrumentId,
      today: today(table.timeZone),
      concluded: matter.concludedAt !== null,
      isOpen: matter.standing === "open",
      decides: await mayDecide(tx, matterId),
      board: await getBoardState(tx, matterId),
      earlier: (await listReferrals(tx, matterId)).filter((one) => one.instrumentId !== instrumentId),
      follows: instrumentId && (await lastReferral(tx, matterId, instrumentId)),
      resolutions: (await listResolutions(tx, libraryId)).filter(({ endedOn }) => endedOn === null),
      names: Object.fromEntries(await listNames(tx, libraryId)),
      role: pack.board.role,
      entered: paper?.kind === "court-order" || paper?.kind === "fisa-order" || paper?.kind === "pen-trap-order",
      items: Object.fromEntries(BOARD_ASKS.map((asks) => [asks, agendaItem(asks, { pack, reference, noun })])),
    };
  });
  if (!found) notFound();
  return <BoardSheet {...found} />;
}
