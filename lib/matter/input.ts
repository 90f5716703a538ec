import { z } from "zod";

/** The custodian's answer to "Does anything here bind anyone to silence?" */
export const AnswerSilence = z.object({
  matterId: z.uuid(),
  answer: z.enum(["yes", "no", "not-sure"], "Answer yes, no, or not sure."),
  reason: z
    .string()
    .trim()
    .max(2000, "Shorten this to 2,000 characters.")
    .optional()
    .transform((text) => text || null),
});
export type AnswerSilence = z.infer<typeof AnswerSilence>;

/** What someone was typing: at most 64 KB as JSON. */
export const SaveDraft = z.object({
  form: z.string().regex(/^[\w:.-]{1,100}$/),
  matterId: z.uuid().optional(),
  body: z
    .record(z.string(), z.string())
    .refine((body) => JSON.stringify(body).length <= 65_536, "This is too long to keep."),
});
export type SaveDraft = z.infer<typeof SaveDraft>;
