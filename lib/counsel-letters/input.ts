import { z } from "zod";

/** Counsel's word that she has seen a letter, as it stood on her page. */
export const SeeLetter = z.object({
  consultationId: z.uuid(),
  letterId: z.uuid(),
  /** The last event that her page knew of; empty where there was none. */
  after: z.union([z.uuid(), z.literal("").transform(() => null)]),
});
export type SeeLetter = z.infer<typeof SeeLetter>;
