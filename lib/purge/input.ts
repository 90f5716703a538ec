import { z } from "zod";

/** A purge as it is asked for: of what was shown, and whether the signed determinations go too. */
export const AskPurge = z.object({
  matterId: z.uuid(),
  /** Names what was on the screen. */
  shown: z.string().max(64),
  withDeterminations: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
  understood: z.literal("on", "Say that you have seen what goes."),
});
export type AskPurge = z.infer<typeof AskPurge>;
