import { z } from "zod";

/** As many months as a record is ever kept by a period: a hundred years. */
const MOST = 1200;

const whole = `Give a whole number of months, at most ${MOST.toLocaleString("en-US")}, or leave it empty.`;
/** Empty: kept until somebody says otherwise. */
const months = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/, whole)
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((number) => number === null || number <= MOST, whole);
const reason = z.string().trim().min(1, "Say why.").max(2000, "Shorten this to 2,000 characters.");
const optionalId = z.union([z.uuid(), z.literal("").transform(() => null)]);

/** How long closed matters are usually kept in this library. */
export const UsualPeriod = z.object({ months });

/** Another period for one matter; `follows` is the one that was on the screen. */
export const ChangeTerm = z.object({ matterId: z.uuid(), follows: optionalId, months, reason });
export type ChangeTerm = z.infer<typeof ChangeTerm>;

/** What can stop a period. */
export const GROUNDS = ["litigation", "preservation-demand", "counsel", "other"] as const;
export type Ground = (typeof GROUNDS)[number];

export const PlaceHold = z.object({
  matterId: z.uuid(),
  ground: z.enum(GROUNDS, "Say what holds it."),
  reason,
});
export type PlaceHold = z.infer<typeof PlaceHold>;

export const LiftHold = z.object({ matterId: z.uuid(), holdId: z.uuid(), reason });
export type LiftHold = z.infer<typeof LiftHold>;
