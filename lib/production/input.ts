import { z } from "zod";
import { RECORD_CATEGORIES } from "@/lib/findings/types";

const category = z.enum(RECORD_CATEGORIES, "Choose the records.");
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Shorten this to ${most.toLocaleString("en-US")} characters.`);
const needed = (most: number, message: string) => text(most).min(1, message);
const optionalText = (most: number) =>
  text(most)
    .optional()
    .transform((typed) => typed || null);
const optionalId = z
  .union([z.uuid(), z.literal("").transform(() => null)])
  .nullish()
  .transform((value) => value ?? null);
const day = z.iso.date("Give the day.");
const optionalDay = z
  .union([day, z.literal("").transform(() => null)])
  .nullish()
  .transform((value) => value ?? null);
const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const categories = z
  .union([z.array(category), category.transform((one) => [one])], "Say which records.")
  .refine((values) => values.length > 0, "Say which records.");

/** What the custodian says of a category, for the gate. */
export const StateForGate = z
  .object({
    matterId: z.uuid(),
    instrumentId: z.uuid(),
    category,
    kind: z.enum(["asked", "necessity", "recovery", "reading"]),
    follows: optionalId,
    holds: z.enum(["yes", "no"], "Say yes or no.").transform((value) => value === "yes"),
    onDay: optionalDay,
    sentence: optionalText(2000),
    /** Of a necessity: who asks is an official of the body that investigates or prosecutes. */
    official: ticked,
  })
  .refine(({ kind, holds, sentence }) => kind !== "necessity" || !holds || sentence, {
    path: ["sentence"],
    error: "Write the one sentence: why these records are necessary.",
  })
  .refine(({ kind, holds, official }) => kind !== "necessity" || !holds || official, {
    path: ["official"],
    error: "The policy asks for an official of the investigating or prosecuting body.",
  })
  .refine(({ kind, holds, onDay }) => kind !== "recovery" || !holds || onDay, {
    path: ["onDay"],
    error: "Give the day of the bill, or on which recovery began.",
  });
export type StateForGate = z.infer<typeof StateForGate>;

/** Somebody's word that a cardholder's records may be given. */
export const RecordConsent = z.object({
  matterId: z.uuid(),
  instrumentId: optionalId,
  how: z.enum(["written", "card", "own-request"], "Say how it was given."),
  givenBy: z.enum(["cardholder", "another", "officer"], "Say who gave it."),
  identified: ticked,
  doubted: ticked,
  categories,
  givenOn: day,
  who: needed(200, "Say whose records they are."),
  note: optionalText(2000),
  /** The paper that was signed, as it was scanned. */
  fileId: optionalId,
});
export type RecordConsent = z.infer<typeof RecordConsent>;

export const WithdrawConsent = z.object({ matterId: z.uuid(), consentId: z.uuid() });
export type WithdrawConsent = z.infer<typeof WithdrawConsent>;

const handed = {
  matterId: z.uuid(),
  what: needed(4000, "Say what was handed over."),
  toWhom: needed(500, "Say to whom: name, agency, badge."),
  how: z.enum(
    ["in-person", "mail", "certified-mail", "e-mail", "portal", "fax", "shown", "taken"],
    "Say how it was handed over.",
  ),
  handedOn: day,
  handedAtTime: z
    .union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.literal("").transform(() => null)])
    .nullish()
    .transform((value) => value ?? null),
  receipt: optionalText(500),
  /** Files that lie in the matter already. */
  files: z
    .union([z.array(z.uuid()), z.uuid().transform((one) => [one])])
    .optional()
    .transform((ids) => ids ?? []),
};

/** What the library chooses to hand over, past the gate: one category a row. */
export const HandOver = z.object({
  ...handed,
  instrumentId: z.uuid(),
  determinationId: z.uuid(),
  category,
  recordsFrom: optionalDay,
  recordsTo: optionalDay,
});
export type HandOver = z.infer<typeof HandOver>;

/** What was taken under a warrant, or had left the house before the program was asked: a fact, which nothing refuses. */
export const RecordTaken = z.object({
  ...handed,
  kind: z.enum(["taken-under-warrant", "before-the-program"], "Say how it left the library."),
  category: z
    .union([category, z.literal("").transform(() => null)])
    .optional()
    .transform((value) => value ?? null),
  /** The entry that this one puts right. */
  corrects: optionalId,
});
export type RecordTaken = z.infer<typeof RecordTaken>;

/** That who asks showed identification. */
export const NoteIdentification = z.object({
  matterId: z.uuid(),
  instrumentId: z.uuid(),
  shown: z.literal("on", "Tick this when you, or who took the paper, saw it."),
});
