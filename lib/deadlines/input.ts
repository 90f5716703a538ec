import { z } from "zod";
import { dayNumber } from "./days";

export const AddHoliday = z.object({
  on: z
    .string()
    .trim()
    .refine((day) => !Number.isNaN(dayNumber(day)), "Give the day."),
  name: z.string().trim().min(1, "Say why nothing is due on it.").max(120, "Shorten this to 120 characters."),
  of: z.enum(["federal", "state", "library"], "Say whose day of rest it is."),
});
export type AddHoliday = z.infer<typeof AddHoliday>;

export const RemoveHoliday = z.object({ id: z.uuid() });
