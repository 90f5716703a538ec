import { z } from "zod";

const words = (most: number, missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(most, `Shorten this to ${most.toLocaleString("en-US")} characters.`);
const maybeId = z
  .union([z.literal(""), z.uuid()])
  .optional()
  .transform((text) => text || null);

const PASSED_ON = {
  toPersonId: z.uuid("Choose who answers for it from now on."),
  reason: words(2000, "Say why: an absence, an illness, the end of a term."),
};

/** Custody, passed on by a member: by the custodian, or as counsel has signed it on paper. */
export const HandOver = z.object({
  matterId: z.uuid(),
  ...PASSED_ON,
  signature: words(200, "Sign with your name, or with counsel’s as it stands on the paper."),
  /** Counsel, when the custodian cannot sign. */
  counselTellingId: maybeId,
  fileId: maybeId,
});
export type HandOver = z.infer<typeof HandOver>;

/** Custody, passed on by counsel on her own page. */
export const HandOverAsCounsel = z.object({
  consultationId: z.uuid(),
  ...PASSED_ON,
  signature: words(200, "Sign with your name."),
});
export type HandOverAsCounsel = z.infer<typeof HandOverAsCounsel>;
