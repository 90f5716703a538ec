import { z } from "zod";
import { LETTER_KINDS } from "./define-letter";
import { OUTCOMES } from "./letter-state";

const id = z.uuid();
const clean = (text: string) =>
  // Characters that turn or hide other text have no place in a letter; a NUL is refused by the database.
  text.replace(/\r\n?/g, "\n").replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (c) => (c === "\n" ? c : ""));
const words = (most: number) =>
  z
    .string()
    .max(most, `Shorten this to ${most.toLocaleString("en-US")} characters.`)
    .transform((text) => clean(text).trim());
const orNull = (most: number) =>
  words(most)
    .optional()
    .transform((text) => text || null);
const dayOrNull = z
  .union([z.iso.date("Give a date."), z.literal("")])
  .optional()
  .transform((day) => day || null);

/** A letter to be written: what may be changed in it, as the form sends it. */
export const DraftLetter = z.object({
  matterId: id,
  instrumentId: id,
  kind: z.enum(LETTER_KINDS),
  /** The version that it replaces. */
  follows: z.union([id, z.literal("").transform(() => undefined)]).optional(),
  on: dayOrNull,
  to: words(1000)
    .optional()
    .transform((text) =>
      text === undefined
        ? undefined
        : text
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean),
    )
    .refine((lines) => lines === undefined || lines.length <= 8, "An address has at most eight lines."),
  by: words(300).optional(),
  salutation: words(200).optional(),
  until: dayOrNull,
  words: words(6000).optional(),
  signer: orNull(200),
  /** Ticked by who has read her own words once more. */
  readAgain: z.literal("yes").optional(),
});
export type DraftLetter = z.infer<typeof DraftLetter>;

const ofLetter = {
  matterId: id,
  letterId: id,
  /** The last event that the page showed; empty where there was none. */
  after: z.union([id, z.literal("").transform(() => null)]),
  happenedOn: z.iso.date("Give the day on which it happened."),
  note: orNull(2000),
};
const who = (complaint: string) => words(300).refine((text) => text !== "", complaint);

export const NoteSeen = z.object({
  ...ofLetter,
  party: who("Say who saw it."),
  how: z.enum(["in a letter", "by e-mail", "by telephone", "in person", "by signing it"], "Say how she told you."),
});

export const NoteSent = z.object({
  ...ofLetter,
  party: who("Say whom it went to."),
  how: z.enum(
    ["by mail", "by certified mail", "by e-mail", "by fax", "by hand", "through a portal"],
    "Say how it went out.",
  ),
  /** Deletion of what may be responsive is suspended, as the letter says. */
  suspended: z.literal("yes").optional(),
});

export const NoteAnswer = z.object({
  ...ofLetter,
  party: orNull(300),
  how: z.enum(["by mail", "by e-mail", "by telephone", "by fax", "in person", "with a new paper"], "Say how it came."),
  outcome: z.enum(OUTCOMES, "Say what it came to."),
  answerId: z.union([id, z.literal("").transform(() => null)]).optional(),
});

export const SetAside = z.object(ofLetter);

/** More time, agreed in writing; with a letter of ours or without one. */
export const NoteExtension = z.object({
  matterId: id,
  instrumentId: id,
  letterId: z.union([id, z.literal("").transform(() => null)]).optional(),
  after: z.union([id, z.literal("").transform(() => null)]),
  happenedOn: z.iso.date("Give the day of the writing."),
  untilOn: z.iso.date("Give the day that was agreed."),
  party: who("Say who agreed to it."),
  how: z.enum(
    ["in a letter", "by e-mail", "on our letter, signed"],
    "Only what is in writing counts. Say what it stands in.",
  ),
  note: orNull(2000),
});

export type NoteSeen = z.infer<typeof NoteSeen>;
export type NoteSent = z.infer<typeof NoteSent>;
export type NoteAnswer = z.infer<typeof NoteAnswer>;
export type SetAside = z.infer<typeof SetAside>;
export type NoteExtension = z.infer<typeof NoteExtension>;

/** What stands at the head of the library's letters beneath its name. */
export const KeepLetterhead = z.object({
  lines: words(600)
    .transform((text) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .refine((lines) => lines.length <= 5, "At most five lines fit beside the name."),
});
export type KeepLetterhead = z.infer<typeof KeepLetterhead>;
