import { z } from "zod";

const FORMS = ["paper", "oral", "threat", "letter"] as const;

/** How a demand reaches a library. */
const WAYS_OF_SERVICE = [
  "in-person",
  "process-server",
  "mail",
  "certified-mail",
  "e-mail",
  "fax",
  "portal",
  "telephone",
  "other",
] as const;

const words = (most: number) =>
  z
    .string()
    .max(most, `Shorten this to ${most} characters.`)
    // Characters that turn or hide other text have no place in a name; a NUL is refused by the database.
    .transform((text) => text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (c) => (c === "\n" ? c : "")).trim());
const optional = (most: number) =>
  words(most)
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);
const id = z.uuid();

/** A demand as the form sends it; `files` come beside it. */
export const TakeIn = z
  .object({
    form: z.enum(FORMS, "Say whether it is a paper, or what was said."),
    /** Another paper in a matter that is there. */
    matterId: z.union([id, z.literal("").transform(() => undefined)]).optional(),
    /** The instrument that this one corrects or replaces. */
    supersedes: z.union([id, z.literal("").transform(() => undefined)]).optional(),
    receivedOn: z.iso.date("Give the day on which it was received."),
    receivedAt: z
      .union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give the time as 14:05."), z.literal("")])
      .optional()
      .transform((time) => time || null),
    how: z.enum(WAYS_OF_SERVICE, "Say how it came."),
    servedBy: optional(500),
    servedOn: optional(500),
    statement: optional(20_000),
    /** Whether who asked showed identification. */
    official: z
      .enum(["yes", "no", "not-said"])
      .optional()
      .transform((answer) => (answer === "yes" ? true : answer === "no" ? false : null)),
  })
  .refine(({ supersedes, matterId }) => !supersedes || matterId, {
    path: ["supersedes"],
    error: "Choose the matter first.",
  });
export type TakeIn = z.infer<typeof TakeIn>;

export const ReadAgain = z.object({ matterId: id, instrumentId: id });
export type ReadAgain = z.infer<typeof ReadAgain>;

export const ReadWithPassword = z.object({
  matterId: id,
  instrumentId: id,
  fileId: id,
  password: z.string().min(1, "Type the password.").max(1000, "A password has at most 1,000 characters."),
});
export type ReadWithPassword = z.infer<typeof ReadWithPassword>;
