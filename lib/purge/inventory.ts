import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/audit/canonical-json";
import type { DeterminationKind } from "@/lib/determination/types";
import type { Day } from "@/lib/findings/types";

/** What is counted of a matter before it is purged, in the order in which it is told: one of it, and several. */
const COUNTED = {
  pages: ["page as it was read, with its picture", "pages as they were read, with their pictures"],
  findings: ["finding", "findings"],
  findingDecisions: ["confirmation or correction", "confirmations and corrections"],
  defects: ["defect", "defects"],
  defectAnswers: ["answer to a defect", "answers to defects"],
  consultations: ["question to counsel", "questions to counsel"],
  opinions: ["opinion of counsel’s", "opinions of counsel’s"],
  comments: ["remark", "remarks"],
  letters: ["letter, with what became of it", "letters, with what became of them"],
  fileNotes: ["note to file", "notes to file"],
  boardReferrals: ["referral to the Board", "referrals to the Board"],
  boardVotes: ["vote with its minutes", "votes with their minutes"],
  gateStatements: ["statement on a category of records", "statements on categories of records"],
  consents: ["consent or request of a cardholder’s", "consents and requests of cardholders"],
  handOvers: ["hand-over", "hand-overs"],
  handOverFiles: ["copy of a file that was handed over", "copies of files that were handed over"],
  suspensions: ["note on suspended deletion", "notes on suspended deletion"],
  reports: ["report, with its steps", "reports, with their steps"],
  requesterVerifications: ["call to the requester’s agency", "calls to the requester’s agency"],
  nondisclosures: ["reading of a bar on telling", "readings of a bar on telling"],
  personsTold: ["entry on who was told", "entries on who was told"],
} as const;
export type Counted = keyof typeof COUNTED;

/** A paper, or what was said: when it came, how long it is, and its files' hashes. */
export interface InventoryPaper {
  receivedOn: Day;
  /** What was written down here has none: so few words can be guessed, and a hash would say who guessed right. */
  spoken: boolean;
  pages: number | null;
  files: { sha256: string; bytes: number }[];
}

/** A decision, whose kind and day stay in any case. */
export interface InventoryDecision {
  kind: DeterminationKind;
  reference: string;
  decidedOn: Day;
  /** The signed paper; null where it never was signed. */
  paper: { fileId: string; sha256: string } | null;
}

/** All that a purge will take, in numbers and hashes, and the decisions, which it leaves. */
export interface Inventory {
  papers: InventoryPaper[];
  counts: Record<Counted, number>;
  /** Every file in the store but the signed decisions. */
  files: { count: number; bytes: number };
  decisions: InventoryDecision[];
}

/** Names an inventory, so that nothing goes which was not on the screen. */
export function inventoryHash(inventory: Inventory): string {
  return createHash("sha256").update(canonicalJson(inventory)).digest("hex");
}

/** What is counted, a line each; what there is none of is not spoken of. */
export function countLines(counts: Inventory["counts"]): string[] {
  return (Object.keys(COUNTED) as Counted[])
    .filter((key) => counts[key] > 0)
    .map((key) => `${counts[key].toLocaleString("en-US")} ${COUNTED[key][counts[key] === 1 ? 0 : 1]}`);
}

/** `1 file`, `12 files`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
