import { getLaw, type LawId } from "./law";
import type { LawRow } from "./types";

/** What a state's own law asks before a library's records are released. */
export interface Confidentiality {
  law: LawId;
  /** The statute itself asks for a judge's finding of a rational connection and of a cogent and compelling need. */
  asksJudge: boolean;
  /** The statute itself limits release to justice agencies and known crimes. */
  asksJusticeAgency: boolean;
  /** Authority that points the other way, which counsel must see. */
  contrary: readonly LawId[];
}

const STATES: Record<string, Confidentiality> = {
  IA: { law: "ia-22.7-13", asksJudge: true, asksJusticeAgency: true, contrary: ["brown", "poole"] },
  NE: { law: "ne-84-712.05", asksJudge: false, asksJusticeAgency: false, contrary: [] },
};

/** The law of a library's state, or `null` where the program does not hold it. */
export function confidentialityOf(state: string): (Confidentiality & { row: LawRow }) | null {
  const found = STATES[state];
  return found ? { ...found, row: getLaw(found.law) } : null;
}
