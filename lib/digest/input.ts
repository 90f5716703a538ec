import { z } from "zod";
import { normalizeEmail } from "@/lib/auth/sign-in-link";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What `settings` keeps under `digest`. */
export const DigestSettings = z.object({
  schedule: z.enum(["none", "weekly", "monthly", "meeting"]),
  /** 0 is Sunday. */
  weekday: z.number().int().min(0).max(6),
  /** 1 to 28, or 31 for the last of the month. */
  monthDay: z.number().int().min(1).max(31),
  /** Local, `08:00`. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  meetings: z.array(day),
  daysBefore: z.number().int().min(0).max(30),
  band: z.number().int().min(2).max(10),
  /** When the schedule was set, as an instant: what would have been due before is not made up for. */
  since: z.string(),
});
export type DigestSettings = z.output<typeof DigestSettings>;

export const FIRST_SETTINGS: DigestSettings = {
  schedule: "none",
  weekday: 1,
  monthDay: 1,
  time: "08:00",
  meetings: [],
  daysBefore: 5,
  band: 3,
  since: "1970-01-01T00:00:00.000Z",
};

const whole = (least: number, most: number, complaint: string) =>
  z.coerce.number(complaint).int(complaint).min(least, complaint).max(most, complaint);

/** The form of the schedule. */
export const ScheduleInput = z
  .object({
    schedule: z.enum(["none", "weekly", "monthly", "meeting"], "Choose when the report goes out."),
    weekday: whole(0, 6, "Choose a day of the week."),
    monthDay: whole(1, 31, "Give a day of the month, from 1 to 31."),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time, such as 08:00."),
    meetings: z
      .string()
      .max(4000, "This is too long.")
      .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
      .pipe(z.array(day.refine(isDay), "Give each meeting’s date as 2026-03-09, one a line."))
      .transform((days) => [...new Set(days)].sort()),
    daysBefore: whole(0, 30, "Give a number of days from 0 to 30."),
    band: whole(2, 10, "Give a number from 2 to 10."),
  })
  .refine(({ schedule, meetings }) => schedule !== "meeting" || meetings.length > 0, {
    path: ["meetings"],
    message: "Give the dates of the meetings, or choose another schedule.",
  });
export type ScheduleInput = z.output<typeof ScheduleInput>;

function isDay(text: string): boolean {
  return !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** Someone to whom the report is to go. */
export const RecipientInput = z.object({
  name: z.string().trim().min(1, "Give the name, so that the list can be read.").max(200, "This is too long."),
  email: z.string().transform((typed, context) => {
    const email = normalizeEmail(typed);
    if (email) return email;
    context.addIssue({ code: "custom", message: "Give an e-mail address, such as trustee@yourlibrary.org." });
    return z.NEVER;
  }),
});
export type RecipientInput = z.output<typeof RecipientInput>;
