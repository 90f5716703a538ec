import { z } from "zod";
import {
  FACT_KEYS,
  type FactKey,
  FINDING_KEYS,
  FINDING_LEVELS,
  type FindingKey,
  type FindingValues,
  GOOD_CAUSE_TESTS,
  INSTRUMENTS,
  ISSUER_ROLES,
  NONDISCLOSURE_AUTHORITIES,
  RECORD_CATEGORIES,
} from "./types";

const line = (most = 500) =>
  z
    .string()
    .trim()
    .min(1, "Write what the paper says, or choose Not found.")
    .max(most, `Shorten this to ${most} characters.`);
const lineOrNone = z
  .string()
  .trim()
  .max(500, "Shorten this to 500 characters.")
  .transform((text) => text || null)
  .nullable();
const day = z.iso.date("Give the day as 2026-03-16.");
const dayOrNone = z.union([z.literal("").transform(() => null), day]).nullable();
// A set in the one order that findings have, each once.
const sorted = <T extends string>(values: readonly T[]) =>
  z.array(z.enum(values)).transform((set) => [...new Set(set)].sort());
const lines = (most: number) =>
  z
    .array(line())
    .max(most, `At most ${most}.`)
    .transform((set) => [...new Set(set)]);
const goodCauseTest = z.enum(["found", "asserted", "absent"]);

const VALUES: { [K in FindingKey]: z.ZodType<FindingValues[K]> } = {
  instrument: z.enum(INSTRUMENTS),
  findingLevel: z.enum(FINDING_LEVELS),
  court: z.object({ name: line(), jurisdiction: z.string().regex(/^[A-Z]{2}$/, "Two letters: IA, NE, US.") }),
  caseNumber: line(),
  caption: line(),
  issuer: z.object({ role: z.enum(ISSUER_ROLES), name: lineOrNone }),
  signature: z.enum(["signed", "unsigned", "unclear"]),
  seal: z.enum(["present", "absent", "unclear"]),
  issuedOn: day,
  returnOn: day,
  returnPlace: line(),
  executeBy: day,
  recipient: line(),
  requester: z.object({ name: lineOrNone, agency: lineOrNone, phone: lineOrNone, email: lineOrNone }),
  justiceAgency: z.boolean(),
  records: sorted(RECORD_CATEGORIES),
  subjects: lines(200),
  period: z
    .object({ from: dayOrNone, to: dayOrNone })
    .refine(({ from, to }) => !from || !to || from <= to, "The period ends before it begins."),
  authorities: lines(100),
  goodCause: z.object(
    Object.fromEntries(GOOD_CAUSE_TESTS.map((test) => [test, goodCauseTest])) as Record<
      (typeof GOOD_CAUSE_TESTS)[number],
      typeof goodCauseTest
    >,
  ),
  nondisclosure: z.object({
    imposed: z.enum(["ordered", "requested", "none"]),
    authority: sorted(NONDISCLOSURE_AUTHORITIES),
    until: dayOrNone,
  }),
  attachments: z.array(z.object({ label: line(200), present: z.boolean().nullable() })).max(100),
  certification: z.boolean(),
};

const KEYS = [...FINDING_KEYS, ...FACT_KEYS] as const;

function schemaOf(key: FindingKey | FactKey): z.ZodType {
  return key in VALUES ? VALUES[key as FindingKey] : z.boolean();
}

/** A finding's value as its key has it; throws where it is none, which `DecideFinding` has seen to. */
export function parseValue(key: FindingKey | FactKey, value: unknown): unknown {
  return schemaOf(key).parse(value);
}

const json = z
  .string()
  .max(100_000)
  .transform((text, context) => {
    try {
      return text === "" ? null : (JSON.parse(text) as unknown);
    } catch {
      context.addIssue("This could not be understood. Enter it again.");
      return z.NEVER;
    }
  });

/** A finding confirmed, or corrected to another value or to none. `value` is JSON, as the form sends it. */
export const DecideFinding = z
  .object({
    matterId: z.uuid(),
    instrumentId: z.uuid(),
    findingId: z.uuid(),
    key: z.enum(KEYS),
    kind: z.enum(["confirm", "correct"]),
    /** The decision that she saw on the page, which this one follows. */
    follows: z
      .union([z.literal(""), z.uuid()])
      .default("")
      .transform((id) => id || null),
    value: json.optional(),
    status: z.enum(["read", "not-found", "denied"]).default("read"),
    reason: z
      .string()
      .trim()
      .max(2000, "Shorten this to 2,000 characters.")
      .optional()
      .transform((text) => text || null),
  })
  .superRefine(({ key, kind, status, value }, context) => {
    if (kind === "confirm" || status !== "read") return;
    const parsed = schemaOf(key).safeParse(value);
    for (const issue of parsed.error?.issues ?? [])
      context.addIssue({ code: "custom", path: ["value"], message: issue.message });
  });
export type DecideFinding = z.infer<typeof DecideFinding>;
