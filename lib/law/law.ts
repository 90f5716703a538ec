import type { InstrumentKind } from "@/lib/findings/types";
import { CASES } from "./cases";
import { RULES_OF_COURT } from "./rules-of-court";
import { STATUTES } from "./statutes";
import type { LawRow } from "./types";

const LAW = { ...STATUTES, ...RULES_OF_COURT, ...CASES } satisfies Record<string, LawRow>;
export type LawId = keyof typeof LAW;

/** The row of that key. */
export function getLaw(id: LawId): LawRow {
  return LAW[id];
}

/** All rows, for the page that lists what the program relies on. */
export function listLaw(): readonly (LawRow & { id: LawId })[] {
  return (Object.keys(LAW) as LawId[]).map((id) => ({ id, ...LAW[id] }));
}

/** As a lawyer cites it; what nobody has checked against its text says that counsel must confirm it. */
export function cite(row: LawRow): string {
  return row.verifiedOn ? row.citation : `${row.citation} (to be confirmed by counsel)`;
}

/** Several citations in one breath. */
export function citeAll(ids: readonly LawId[]): string {
  return ids.map((id) => cite(LAW[id])).join("; ");
}

export interface Speaking {
  kind: InstrumentKind;
  /** `US` or a state; `null` where the paper names no court. */
  paper: string | null;
  /** The library's state. */
  library: string;
}

/** Whether a row speaks of this paper, served on a library of this state. */
export function speaksOf(row: LawRow, { kind, paper, library }: Speaking): boolean {
  if (row.kinds && !row.kinds.includes(kind)) return false;
  if (row.kind === "case") return row.jurisdiction === "US" || row.jurisdiction === library;
  if (row.speaksTo === "library") return row.jurisdiction === "US" || row.jurisdiction === library;
  if (paper) return row.jurisdiction === paper;
  return row.jurisdiction === "US" || row.jurisdiction === library;
}
