import type { Day, InstrumentKind, LibraryIdentity, RecordCategory } from "@/lib/findings/types";

/** The adopted policies that the program knows, and a blank base for each state. */
export const BASES = ["waukee", "independence", "cresco", "minden", "ames", "iowa", "nebraska"] as const;
export type Base = (typeof BASES)[number];

/** A sentence of the library's policy in our own words, cited by its id, and what the program does about it. */
export interface Clause {
  /** `waukee:proc.3`. A library's copy keeps the ids of the pack that it was copied from. */
  id: string;
  /** Where the text has it, as its reader would look: `item 4`, `Guidelines`. */
  at: string;
  title: string;
  says: string;
  does: string;
}

/** What a defect or a page may want to cite, so that rules never name a clause or a library. */
export type Ground =
  /** which records are confidential */
  | "records"
  /** a judge's order, or finding, comes first */
  | "order"
  /** process must be in proper form, and is cured before release */
  | "form"
  /** nothing without process */
  | "process"
  /** only to a justice agency */
  | "justice-agency"
  /** a particular person, a known crime */
  | "crime"
  /** the letter that suffices for registration */
  | "letter"
  /** lists of patrons */
  | "lists"
  | "custodian"
  | "counsel"
  | "national-security"
  | "accounts"
  | "video"
  | "images"
  | "meetings"
  | "consent"
  | "vendor"
  | "board"
  | "decision"
  | "donor";

/** When a category that would be protected is open after all. */
interface OpenCategory {
  category: RecordCategory;
  when: "always" | "to-a-justice-agency" | "images-of-programs";
  clause: string;
}

/** Which paper the policy takes as enough for which records. */
interface ReleaseRoute {
  records: RecordCategory[] | "protected";
  instruments: InstrumentKind[];
  /** What must be shown besides, in a few words. */
  upon: string;
  clause: string;
}

type LetterNeed = "letterhead" | "justification" | "identification" | "official";

/**
 * A library's policy as data. It survives JSON, for a library keeps its own copy, and a matter the version it was opened under.
 * Days are as exact as the policy prints them: `2015-02` where it names a month.
 */
export interface PolicyPack {
  id: string;
  base: Base;
  title: string;
  /** The policy's own number among the library's policies: `Section 4.1`. */
  section: string | null;
  state: "IA" | "NE";
  /** `null` in the blank packs. */
  library: LibraryIdentity | null;
  adoptedOn: string | null;
  revisedOn: string | null;
  reviewedOn: string | null;
  /** The day on which the library said that this is still its board's text. */
  confirmedOn: Day | null;
  custodian: { title: string; mayDesignate: boolean };
  counsel: { who: string; adviceIsFollowed: boolean };
  /** What is asked of counsel before release. */
  questions: { id: "proper-form" | "good-cause"; asks: string }[];
  board: { role: "may-approve-registration" | "resists" | "is-consulted" | "none" };
  /** The custodian's decision is issued in writing by the policy itself. */
  writtenDecision: boolean;
  /** `court-order`: a subpoena alone is not enough. `in-form`: process in proper form is. */
  asks: "court-order" | "in-form";
  /** Released to criminal and juvenile justice agencies only, by the policy's own words. */
  justiceAgenciesOnly: boolean;
  open: OpenCategory[];
  routes: ReleaseRoute[];
  /** Records that a letter may open, and what the letter must have. */
  letterTier: { categories: RecordCategory[]; needs: LetterNeed[] } | null;
  /** Amounts due may be shown in recovering the library's own property or charges, and this must be so first. */
  recovery: { upon: "an account that is overdue" | "a bill that was sent" | "recovery that has begun" } | null;
  /** Another policy of the library governs these. */
  otherPolicy: { category: RecordCategory; name: string; entered: boolean } | null;
  /** A card or its number is taken as the holder's consent, unless lost, stolen or doubted. */
  cardIsConsent: boolean;
  /** The policy speaks of law that has lapsed. */
  staleAuthority: boolean;
  grounds: Record<Ground, string[]>;
  rules: {
    off: string[];
    severity: Record<string, "blocking" | "counsel" | "advisory">;
    /** Why the library set a rule otherwise than the program has it, by rule. */
    reasons?: Record<string, string>;
  };
  clauses: Clause[];
}

/** The categories among `sought` that the policy protects. Program pictures are open only where nothing else of programs is asked. */
export function protectedRecords(
  pack: PolicyPack,
  sought: readonly RecordCategory[],
  asked: { byJusticeAgency: boolean; programImages: boolean },
): RecordCategory[] {
  const holds = {
    always: true,
    "to-a-justice-agency": asked.byJusticeAgency,
    "images-of-programs": asked.programImages,
  };
  const open = new Set(pack.open.filter(({ when }) => holds[when]).map(({ category }) => category));
  return sought.filter((category) => !open.has(category));
}

/** `Your policy` of a text that the library confirmed as its own; nothing says so of another. */
export function policyName(pack: PolicyPack): "Your policy" | "The policy on file" {
  return pack.confirmedOn ? "Your policy" : "The policy on file";
}
