import { notFound } from "next/navigation";
import { asMember, asPerson } from "@/lib/auth/actor";
import { canHavePasskeys } from "@/lib/auth/passkeys";
import { requestOrigin } from "@/lib/auth/request";
import { listFactors } from "@/lib/auth/second-factor";
import { getBoardState } from "@/lib/board/queries";
import { today } from "@/lib/clock";
import { titleOf } from "@/lib/determination/paper";
import { getDecisionTable, getDeterminationState, listUnsigned } from "@/lib/determination/queries";
import { isId } from "@/lib/ids";
import { getDraft, getMatter, listNames, mayDecide } from "@/lib/matter/queries";
import { getGate } from "@/lib/production/queries";
import { DecisionSheet } from "./decision-sheet";
import { firstChoices, kindsFor } from "./first-choices";

export default async function DeterminationPage({ params }: PageProps<"/matters/[matterId]/determination">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const found = await asMember(async (tx, member) => {
    const { libraryId } = member;
    const matter = await getMatter(tx, libraryId, matterId);
    const table = matter && (await getDecisionTable(tx, libraryId, matterId));
    if (!table) return null;
    const gate = await getGate(tx, matterId);
    const board = await getBoardState(tx, matterId);
    const day = today(table.timeZone);
    return {
      matterId,
      today: day,
      timeZone: table.timeZone,
      concluded: matter.concludedAt !== null,
      decides: await mayDecide(tx, matterId),
      me: member.id,
      state: await getDeterminationState(tx, matterId),
      names: Object.fromEntries(await listNames(tx, libraryId)),
      waiting: (await listUnsigned(tx, member)).filter((one) => one.matterId !== matterId).length,
      table,
      gate: gate?.kind === "gate" ? gate.categories : [],
      kinds: kindsFor(table),
      first: firstChoices(table, gate, board, day),
      draft: (await getDraft(tx, libraryId, "determination", matterId))?.choices ?? null,
      forTheBoard: board.state === "declined",
      custodian: { name: member.name, title: titleOf(member.role, table.pack) },
    };
  });
  if (!found) notFound();
  const { passkeys } = await asPerson(listFactors);
  return <DecisionSheet {...found} passkey={passkeys > 0 && canHavePasskeys(await requestOrigin())} />;
}
