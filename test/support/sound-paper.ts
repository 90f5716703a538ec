import type { IntakeAnswers } from "@/lib/defects/types";
import {
  type Evidence,
  FACT_KEYS,
  type Facts,
  type FactValues,
  FINDING_KEYS,
  type Finding,
  type Findings,
  type FindingValues,
  type InstrumentKind,
} from "@/lib/findings/types";
import { getPack } from "@/lib/policy/packs";

/** Stands for a finding that is on the paper and could not be read. */
export const unreadable = Symbol("unreadable");

type Values = FindingValues & FactValues;

/** How a paper differs from a sound one: findings and facts by their plain values, and what is known beside it. */
export type PaperCase = { [K in keyof Values]?: Values[K] | null | typeof unreadable } & {
  pack?: string;
  receivedOn?: string;
  intake?: IntakeAnswers;
};

const FOUND = {
  judicialDetermination: "found",
  knownCrime: "found",
  particularSubject: "found",
  rationalConnection: "found",
  cogentAndCompelling: "found",
  specificFacts: "found",
  probableCause: "found",
} as const;

/** Nothing is shown by anybody, or all but the named tests. */
export function goodCause(differs: Partial<FindingValues["goodCause"]>): FindingValues["goodCause"] {
  return { ...FOUND, ...differs };
}

function soundValues(instrument: InstrumentKind): { [K in keyof Values]: Values[K] | null } {
  return {
    instrument,
    findingLevel: "F5",
    court: { name: "Iowa District Court for Dallas County", jurisdiction: "IA" },
    caseNumber: "SRCR012345",
    caption: "State of Iowa v. Ann Lee",
    issuer: { role: "judge", name: "Jane Roe" },
    signature: "signed",
    seal: "present",
    issuedOn: "2026-02-27",
    returnOn: "2026-04-01",
    returnPlace: "Dallas County Courthouse",
    executeBy: null,
    recipient: "Waukee Public Library",
    requester: { name: "Sam Poe", agency: "Dallas County Sheriff", phone: null, email: null },
    justiceAgency: true,
    records: ["circulation"],
    subjects: ["Ann Lee"],
    period: { from: "2025-01-01", to: "2025-06-30" },
    authorities: [],
    goodCause: FOUND,
    nondisclosure: { imposed: "none", authority: [], until: null },
    attachments: [{ label: "Attachment A", present: true }],
    certification: instrument === "national-security-letter" ? true : null,
    proposed: false,
    missingPages: false,
    lowConfidence: false,
    fishing: false,
    allPatrons: false,
    programImages: false,
    handover: false,
    letterhead: true,
    justification: true,
    relevanceCert: true,
    gagCert: true,
    reviewNotice: true,
    excessScope: false,
    signerRankOk: true,
    wrongRecipient: false,
    anyHour: false,
    otherPremises: false,
    ruleText: true,
    partyNotice: true,
    victimData: false,
    yearlyLimit: false,
  };
}

/** What `evaluate` asks for, of a paper that is sound but for the named differences. */
export function paper(
  kind: InstrumentKind,
  { pack: packId = "waukee", receivedOn, intake, ...differs }: PaperCase = {},
) {
  const values: Record<string, unknown> = { ...soundValues(kind), ...differs };
  const take = <K extends keyof Values>(keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, findingOf(key, values[key])]));
  const pack = getPack(packId);
  if (!pack) throw new Error(`No pack ${packId}`);
  return {
    findings: take(FINDING_KEYS) as Findings,
    facts: take(FACT_KEYS) as Facts,
    pack,
    library: pack.library,
    receivedOn: receivedOn ?? "2026-03-02",
    ...(intake ? { intake } : {}),
  };
}

function findingOf(key: string, value: unknown): Finding<unknown> {
  const evidence: Evidence[] = [{ page: 1, quote: key, box: [0.1, 0.1, 0.2, 0.02] }];
  if (value === unreadable) return { value: null, status: "unreadable", confidence: 0, evidence };
  if (value === null) return { value: null, status: "not-found", confidence: 0.9, evidence: [] };
  return { value, status: "read", confidence: 0.95, evidence };
}
