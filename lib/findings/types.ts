import type { Box } from "@/lib/text/types";

export const INSTRUMENTS = [
  "civil-subpoena",
  "criminal-subpoena",
  "grand-jury-subpoena",
  "prosecutor-subpoena",
  "administrative-subpoena",
  "legislative-subpoena",
  "search-warrant",
  "administrative-warrant",
  "court-order",
  "pen-trap-order",
  "national-security-letter",
  "fisa-order",
  "preservation-request",
  "discovery-request",
  "open-records-request",
  "written-request",
  "exigent-request",
  "application",
  "other",
] as const;
export type InstrumentKind = (typeof INSTRUMENTS)[number];

export const FINDING_LEVELS = ["F0", "F1", "F2", "F3", "F4", "F5"] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

export const ISSUER_ROLES = [
  "judge",
  "magistrate",
  "clerk",
  "prosecutor",
  "attorney",
  "agency-official",
  "law-enforcement",
  "other",
] as const;
export type IssuerRole = (typeof ISSUER_ROLES)[number];

export const RECORD_CATEGORIES = [
  "registration",
  "circulation",
  "holds",
  "interlibrary-loan",
  "computer-use",
  "search-history",
  "reference",
  "accounts-due",
  "programs",
  "meeting-room",
  "video",
  "email",
  "all-records",
] as const;
export type RecordCategory = (typeof RECORD_CATEGORIES)[number];

export const GOOD_CAUSE_TESTS = [
  "judicialDetermination",
  "knownCrime",
  "particularSubject",
  "rationalConnection",
  "cogentAndCompelling",
  "specificFacts",
  "probableCause",
] as const;
export type GoodCauseTest = (typeof GOOD_CAUSE_TESTS)[number];
export type GoodCause = Record<GoodCauseTest, "found" | "asserted" | "absent">;

export const NONDISCLOSURE_AUTHORITIES = [
  "usc18-2709c",
  "usc50-1861d",
  "usc18-2705b",
  "usc18-3123d",
  "usc18-3486",
  "court-order",
  "state-statute",
  "other",
] as const;
export type NondisclosureAuthority = (typeof NONDISCLOSURE_AUTHORITIES)[number];

/** A plain date, `YYYY-MM-DD`. */
export type Day = string;

export interface FindingValues {
  instrument: InstrumentKind;
  findingLevel: FindingLevel;
  court: { name: string; jurisdiction: string };
  caseNumber: string;
  caption: string;
  issuer: { role: IssuerRole; name: string | null };
  signature: "signed" | "unsigned" | "unclear";
  seal: "present" | "absent" | "unclear";
  issuedOn: Day;
  returnOn: Day;
  returnPlace: string;
  executeBy: Day;
  recipient: string;
  requester: { name: string | null; agency: string | null; phone: string | null; email: string | null };
  justiceAgency: boolean;
  records: RecordCategory[];
  subjects: string[];
  period: { from: Day | null; to: Day | null };
  authorities: string[];
  goodCause: GoodCause;
  nondisclosure: { imposed: "ordered" | "requested" | "none"; authority: NondisclosureAuthority[]; until: Day | null };
  attachments: { label: string; present: boolean | null }[];
  certification: boolean;
}
export type FindingKey = keyof FindingValues;
export const FINDING_KEYS = [
  "instrument",
  "findingLevel",
  "court",
  "caseNumber",
  "caption",
  "issuer",
  "signature",
  "seal",
  "issuedOn",
  "returnOn",
  "returnPlace",
  "executeBy",
  "recipient",
  "requester",
  "justiceAgency",
  "records",
  "subjects",
  "period",
  "authorities",
  "goodCause",
  "nondisclosure",
  "attachments",
  "certification",
] as const satisfies readonly FindingKey[];

/** What the rules need beyond the findings; each `true`, `false`, or `null` where it does not apply. */
export const FACT_KEYS = [
  "proposed",
  "missingPages",
  "lowConfidence",
  "fishing",
  "allPatrons",
  "programImages",
  "handover",
  "letterhead",
  "justification",
  "relevanceCert",
  "gagCert",
  "reviewNotice",
  "excessScope",
  "signerRankOk",
  "wrongRecipient",
  "anyHour",
  "otherPremises",
  "ruleText",
  "partyNotice",
  "victimData",
  "yearlyLimit",
] as const;
export type FactKey = (typeof FACT_KEYS)[number];
export type FactValues = Record<FactKey, boolean>;

export type FindingStatus = "read" | "not-found" | "denied" | "unreadable";

/** Where on the paper a finding stands. `box` is on the page as a viewer shows the file; `of` names the part of a composite. */
export interface Evidence {
  page: number;
  quote: string;
  box: Box;
  of?: string;
}

export interface Finding<T> {
  value: T | null;
  status: FindingStatus;
  /** 0 to 1, that of the weakest part. */
  confidence: number;
  evidence: Evidence[];
}

export type Findings = { [K in FindingKey]: Finding<FindingValues[K]> };
export type Facts = { [K in FactKey]: Finding<boolean> };

/** One paper of a file: a file may hold a cover letter, a subpoena and an application. `pages` are the instrument's page numbers. */
export interface ReadPaper {
  pages: number[];
  findings: Findings;
  facts: Facts;
}

/** What a reader may know beside the paper: on which day it came, and whose it should be. */
export interface ReadingContext {
  receivedOn: Day | null;
  library: LibraryIdentity | null;
}

/** The names under which this library may rightly be addressed. */
export interface LibraryIdentity {
  /** `Waukee Public Library`. */
  name: string;
  /** `Waukee`. */
  city: string;
  /** `IA` or `NE`. */
  state: string;
  /** Other names the library goes by: `Kendall Young`, `the Jensen Memorial`. */
  aliases: string[];
}
