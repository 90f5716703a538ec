import { z } from "zod";
import { RECORD_CATEGORIES } from "@/lib/findings/types";

const CATEGORIES = RECORD_CATEGORIES.filter((category) => category !== "all-records");
const line = (complaint: string, most = 200) => z.string().trim().min(1, complaint).max(most, "Shorten this.");
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, "Shorten this.")
    .default("")
    .transform((text) => text || null);

const holding = {
  category: z.enum(CATEGORIES, "Say which records these are."),
  system: line("Name the system, as your staff call it."),
  kept: line("Say how long they are kept, or that nobody knows yet."),
  vendor: optional(200),
  inOurCustody: z.enum(["yes", "no"], "Say who holds them.").transform((answer) => answer === "yes"),
  howToSuspend: optional(1000),
};

/** A line of *what do we even hold?*; with an id and a version, a change to one that is there. */
export const SaveHolding = z.union([
  z.object({ id: z.uuid(), version: z.coerce.number().int().positive(), ...holding }),
  z.object({ id: z.undefined().optional(), version: z.undefined().optional(), ...holding }),
]);
export type SaveHolding = z.infer<typeof SaveHolding>;

export const RetireHolding = z.object({ id: z.uuid(), version: z.coerce.number().int().positive() });
export type RetireHolding = z.infer<typeof RetireHolding>;

/** Which of the suggestions the library has: their places in the list. */
export const ConfirmSuggestions = z.object({
  places: z.array(z.coerce.number().int().nonnegative()).min(1, "Choose at least one, or write your own below."),
});

/** Routine deletion of a kind of record in a system, stopped or let go again for a matter. */
export const NoteSuspension = z
  .object({
    matterId: z.uuid(),
    category: z.enum(CATEGORIES),
    system: line("Name the system in which these records lie."),
    holdingId: z.union([z.uuid(), z.literal("")]).transform((id) => id || null),
    state: z.enum(["suspended", "nothing-deleted", "not-in-custody", "lifted"], "Say how it stands."),
    how: optional(2000),
    doneOn: z.iso.date("Give the day."),
    doneBy: line("Say who did it."),
    /** The entry that was on the screen. */
    follows: z.union([z.uuid(), z.literal("")]).transform((id) => id || null),
  })
  .refine(({ state, how }) => state !== "suspended" || how, {
    path: ["how"],
    error: "Say how it was stopped: what was switched off, or who was asked.",
  })
  .refine(({ state, how }) => state !== "lifted" || how, {
    path: ["how"],
    error: "Say why it may run again.",
  });
export type NoteSuspension = z.infer<typeof NoteSuspension>;
