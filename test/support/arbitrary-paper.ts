import fc from "fast-check";
import type { EvaluateInput } from "@/lib/defects/evaluate";
import {
  FACT_KEYS,
  type Facts,
  FINDING_KEYS,
  FINDING_LEVELS,
  type Findings,
  type FindingValues,
  GOOD_CAUSE_TESTS,
  INSTRUMENTS,
  ISSUER_ROLES,
  NONDISCLOSURE_AUTHORITIES,
  RECORD_CATEGORIES,
} from "@/lib/findings/types";
import { listPacks } from "@/lib/policy/packs";

const day = fc
  .date({ min: new Date("2019-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dayish = fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: fc.string() });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const words = fc.oneof(fc.constantFrom("State of Iowa v. Ann Lee", "Waukee Public Library", ""), fc.string());

const VALUES: { [K in keyof FindingValues]: fc.Arbitrary<FindingValues[K]> } = {
  instrument: fc.constantFrom(...INSTRUMENTS),
  findingLevel: fc.constantFrom(...FINDING_LEVELS),
  court: fc.record({ name: words, jurisdiction: fc.constantFrom("US", "IA", "NE", "IL", "") }),
  caseNumber: words,
  caption: words,
  issuer: fc.record({ role: fc.constantFrom(...ISSUER_ROLES), name: maybe(words) }),
  signature: fc.constantFrom("signed", "unsigned", "unclear"),
  seal: fc.constantFrom("present", "absent", "unclear"),
  issuedOn: dayish,
  returnOn: dayish,
  returnPlace: words,
  executeBy: dayish,
  recipient: words,
  requester: fc.record({ name: maybe(words), agency: maybe(words), phone: maybe(words), email: maybe(words) }),
  justiceAgency: fc.boolean(),
  records: fc.uniqueArray(fc.constantFrom(...RECORD_CATEGORIES), { maxLength: 4 }),
  subjects: fc.array(words, { maxLength: 3 }),
  period: fc.record({ from: maybe(dayish), to: maybe(dayish) }),
  authorities: fc.array(
    fc.oneof(fc.constantFrom("50 U.S.C. § 1861", "18 U.S.C. § 2703(d)", "8 U.S.C. § 1225(d)"), words),
    {
      maxLength: 3,
    },
  ),
  goodCause: fc.record(
    Object.fromEntries(GOOD_CAUSE_TESTS.map((test) => [test, fc.constantFrom("found", "asserted", "absent")])),
  ) as fc.Arbitrary<FindingValues["goodCause"]>,
  nondisclosure: fc.record({
    imposed: fc.constantFrom("ordered", "requested", "none"),
    authority: fc.uniqueArray(fc.constantFrom(...NONDISCLOSURE_AUTHORITIES), { maxLength: 2 }),
    until: maybe(dayish),
  }),
  attachments: fc.array(fc.record({ label: words, present: maybe(fc.boolean()) }), { maxLength: 3 }),
  certification: fc.boolean(),
};

const evidence = fc.constant([{ page: 1, quote: "words", box: [0.1, 0.1, 0.2, 0.02] as const }]);

/** A finding in any of its states: read, not found, denied, unreadable. */
function finding<T>(value: fc.Arbitrary<T>) {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        value,
        status: fc.constant("read"),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
        evidence,
      }),
    },
    { weight: 2, arbitrary: fc.constant({ value: null, status: "not-found", confidence: 0.9, evidence: [] }) },
    { weight: 1, arbitrary: fc.constant({ value: null, status: "denied", confidence: 0.9, evidence: [] }) },
    { weight: 1, arbitrary: fc.constant({ value: null, status: "unreadable", confidence: 0, evidence: [] }) },
  );
}

const findings = fc.record(
  Object.fromEntries(FINDING_KEYS.map((key) => [key, finding(VALUES[key] as fc.Arbitrary<unknown>)])),
) as unknown as fc.Arbitrary<Findings>;

const facts = fc.record(
  Object.fromEntries(FACT_KEYS.map((key) => [key, finding(fc.boolean())])),
) as unknown as fc.Arbitrary<Facts>;

/** Any findings and facts, under any pack, on any day. */
export const arbitraryPaper: fc.Arbitrary<EvaluateInput> = fc.record({
  findings,
  facts,
  pack: fc.constantFrom(...listPacks()),
  library: fc.constant(null),
  receivedOn: day,
  intake: fc.record(
    {
      oral: fc.boolean(),
      identified: fc.boolean(),
      cardPresented: fc.boolean(),
      ownRecovery: fc.boolean(),
      donorRestricted: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
});
