import { z } from "zod";
import { dayNumber } from "@/lib/deadlines/days";
import type { RecordCategory } from "@/lib/findings/types";
import { RECORD_LABELS } from "@/messages/labels";

const CATEGORIES = Object.keys(RECORD_LABELS) as RecordCategory[];

export const RecordUse = z.object({
  kind: z.enum(
    ["review-of-conduct", "last-user", "library-business", "maintenance", "footage-viewed", "other"],
    "Say what kind of use it was.",
  ),
  happenedOn: z
    .string()
    .trim()
    .refine((day) => !Number.isNaN(dayNumber(day)), "Give the day."),
  category: z.enum(CATEGORIES, "Say which records."),
  usedBy: z.string().trim().min(1, "Say who looked, or who was let in.").max(200, "Shorten this to 200 characters."),
  why: z.string().trim().min(1, "Say why, without a patron’s name.").max(1000, "Shorten this to 1,000 characters."),
});
export type RecordUse = z.infer<typeof RecordUse>;
