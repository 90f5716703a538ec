import { z } from "zod";
import { RECORD_CATEGORIES } from "@/lib/findings/types";
import { DETERMINATION_KINDS, isRelease } from "./types";

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Shorten this to ${most.toLocaleString("en-US")} characters.`)
    .optional()
    .transform((typed) => typed ?? "");
const optionalId = z
  .union([z.uuid(), z.literal("").transform(() => null)])
  .nullish()
  .transform((value) => value ?? null);
const optionalDay = z
  .union([z.iso.date("Give a day."), z.literal("").transform(() => null)])
  .nullish()
  .transform((value) => value ?? null);
/** Boxes that were ticked: none, one or several values under one name. */
const ticked = <T extends string>(of: z.ZodType<T>) =>
  z
    .union([z.array(of), of.transform((one) => [one])])
    .optional()
    .transform((values) => values ?? []);

/** What is chosen and typed for a decision. The paper writes itself from it. */
const Choices = z.object({
  kind: z.enum(DETERMINATION_KINDS, "Choose what the library decides."),
  /** What it releases. */
  categories: ticked(z.enum(RECORD_CATEGORIES)),
  decidedOn: z.iso.date("Give the day of the decision."),
  /** Clauses of the policy on which it rests, by their ids. */
  clauses: ticked(z.string().max(60)),
  /** Rules whose defects it gives as reasons. */
  defects: ticked(z.string().max(60)),
  reasons: text(8000),
  /** To whom it was referred, who holds the records, who withdrew it, what was taken and by whom. */
  detail: text(2000),
  systems: text(2000),
  searchedFrom: optionalDay,
  searchedTo: optionalDay,
  searchedOn: optionalDay,
  searchedBy: text(200),
  /** The Director resists in the Board's name. */
  forTheBoard: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
});
export type DeterminationChoices = z.infer<typeof Choices>;

/** A decision as it is sent: on which paper, after which decision, with which opinion of counsel in view. */
export const Determine = Choices.extend({
  matterId: z.uuid(),
  instrumentId: optionalId,
  follows: optionalId,
  opinionId: optionalId,
  /** Why the decision departs from the advice: for the note to file alone. */
  noteReasons: text(8000),
}).superRefine((input, context) => {
  for (const [path, message] of missing(input)) context.addIssue({ code: "custom", path: [path], message });
});
export type Determine = z.infer<typeof Determine>;

/** What each kind of decision cannot do without; a refusal without reasons is none. */
function missing(input: DeterminationChoices): [string, string][] {
  const { kind, categories, detail } = input;
  const found: [string, string][] = [];
  if (isRelease(kind) && categories.length === 0) found.push(["categories", "Say which records are released."]);
  if (!input.reasons && input.clauses.length + input.defects.length === 0) {
    found.push(["reasons", "Give the reasons, in a sentence or by a clause."]);
  }
  const asked: Partial<Record<typeof kind, string>> = {
    refer: "Say to whom it is referred.",
    "held-by-another": "Say who holds the records.",
    withdrawn: "Say who withdrew it, and how.",
    "taken-under-warrant": "Say what was taken, and by whom.",
  };
  const sentence = asked[kind];
  if (sentence && !detail) found.push(["detail", sentence]);
  if (kind === "none-found") {
    if (!input.systems) found.push(["systems", "Name the systems that were searched."]);
    if (!input.searchedOn) found.push(["searchedOn", "Give the day of the search."]);
    if (!input.searchedBy) found.push(["searchedBy", "Say who searched."]);
  }
  return found;
}

/** Why a decision departs from an opinion that came after it, or was not spoken of yet. */
export const WriteNote = z.object({
  matterId: z.uuid(),
  determinationId: z.uuid(),
  opinionId: z.uuid(),
  follows: optionalId,
  noteReasons: z.string().trim().min(1, "Say why.").max(8000, "Shorten this to 8,000 characters."),
});
export type WriteNote = z.infer<typeof WriteNote>;

/** Decisions that wait for their signature, and are signed together. */
export const SignTogether = z.object({
  determinations: ticked(z.uuid()).refine((ids) => ids.length > 0, "Tick at least one."),
});

export const OfMatter = z.object({ matterId: z.uuid() });
