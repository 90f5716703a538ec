import type { BoardState } from "@/lib/board/types";
import type { DeterminationChoices } from "@/lib/determination/input";
import type { DecisionTable } from "@/lib/determination/queries";
import { DETERMINATION_KINDS, type DeterminationKind } from "@/lib/determination/types";
import type { Day } from "@/lib/findings/types";
import { type Gate, openCategories } from "@/lib/production/gate";
import { isShort } from "@/lib/production/path";

/** What can be decided on this paper. Under a search warrant nothing is released: they take. */
export function kindsFor({ facts }: DecisionTable): DeterminationKind[] {
  const warrant = facts.paper?.kind === "search-warrant";
  const spoken = !facts.paper || facts.paper.spoken;
  return DETERMINATION_KINDS.filter((kind) => {
    if (kind === "refused-at-the-desk") return spoken;
    if (warrant) return !["release", "release-in-part", "refuse", "resist", "preserved"].includes(kind);
    return true;
  });
}

/** Where the form begins: with what the paper and the advice make likely, and with the clauses that speak of it. */
export function firstChoices(
  { facts, pack, opinion }: DecisionTable,
  gate: Gate | null,
  board: BoardState,
  day: Day,
): DeterminationChoices {
  const kind = likely(facts, opinion?.advice ?? null, board, decisionAlone(gate));
  const release = kind === "release" || kind === "release-in-part";
  const asked = gate?.kind === "gate" ? gate.categories.map(({ category }) => category) : [];
  const open = gate ? openCategories(gate) : [];
  const blocking = facts.defects
    .filter(({ severity, said }) => severity === "blocking" && said)
    .map(({ rule }) => rule);
  const grounds = release ? pack.grounds.decision : kind === "resist" ? pack.grounds.order : pack.grounds.records;
  return {
    kind,
    categories: opinion?.advice === "release-in-part" ? opinion.categories : open.length ? open : asked,
    decidedOn: day,
    clauses: grounds,
    defects: release ? [] : blocking,
    reasons: "",
    detail: "",
    systems: "",
    searchedFrom: facts.paper?.period?.from ?? null,
    searchedTo: facts.paper?.period?.to ?? null,
    searchedOn: null,
    searchedBy: "",
    forTheBoard: board.state === "declined",
  };
}

function likely(
  facts: DecisionTable["facts"],
  advice: NonNullable<DecisionTable["opinion"]>["advice"] | null,
  board: BoardState,
  alone: boolean,
): DeterminationKind {
  if (facts.paper?.kind === "search-warrant") return "taken-under-warrant";
  if (alone) return "release";
  if (!facts.paper || facts.paper.spoken) return "refused-at-the-desk";
  if (facts.paper.kind === "preservation-request") return "preserved";
  if (advice === "release") return "release";
  if (advice === "release-in-part") return "release-in-part";
  if (advice === "resist" || advice === "object" || advice === "quash" || board.state === "declined") return "resist";
  return "refuse";
}

/** Whether the short path waits for the custodian's yes, and for nothing else. */
function decisionAlone(gate: Gate | null): boolean {
  if (gate?.kind !== "gate" || gate.categories.length === 0) return false;
  return gate.categories.every(
    ({ path, obstacles }) =>
      isShort(path) && obstacles.every(({ id }) => ["undecided", "not-released", "unsigned"].includes(id)),
  );
}
