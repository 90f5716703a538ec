import { z } from "zod";
import { DRILLS } from "./drills";
import { FOLLOW_UP_IDS } from "./follow-ups";
import { REPORT_KINDS, SILENCE_ANSWERS } from "./types";

// Characters that turn or hide other text have no place in a report; a NUL is refused by the database.
const words = (most: number) =>
  z
    .string()
    .max(most, `Shorten this to ${most.toLocaleString("en-US")} characters.`)
    .transform((text) => text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (c) => (c === "\n" ? c : "")).trim());
const maybe = (most: number) => words(most).default("");
const local = z.union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.literal("")]).default("");

const Takings = z
  .string()
  .max(40_000)
  .default("[]")
  .transform((text, context) => {
    try {
      return z.array(z.object({ what: words(500), by: words(200) })).parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: "custom", message: "Write each thing that was taken on a line of its own." });
      return z.NEVER;
    }
  })
  .transform((rows) => rows.filter(({ what }) => what !== ""));

/** A report as the desk sends it; photographs come beside it. Nothing but its kind is asked for: there is no time. */
export const SendReport = z.object({
  /** Made with the page: the same report sent twice is taken once. */
  submission: z.uuid(),
  kind: z.enum(REPORT_KINDS, "Say what happened."),
  silence: z.enum(SILENCE_ANSWERS, "Did they say not to tell anyone?"),
  agency: maybe(300),
  name: maybe(300),
  badge: maybe(100),
  callBack: maybe(100),
  identified: z.enum(["yes", "no", "not-said"]).default("not-said"),
  asked: maybe(20_000),
  happened: maybe(20_000),
  served: maybe(2000),
  taken: Takings,
  receipt: z.enum(["given", "refused", "not-asked", ""]).default(""),
  at: local,
});
export type SendReport = z.infer<typeof SendReport>;

const day = z.iso.date("Give the day.");

export const NoteStep = z.object({
  matterId: z.uuid(),
  reportId: z.uuid(),
  step: z.enum(FOLLOW_UP_IDS),
  doneOn: day,
  note: maybe(4000),
});
export type NoteStep = z.infer<typeof NoteStep>;

/** Where a number may be found, when it is not the paper that it verifies. */
const NUMBER_SOURCES = ["agency-site", "directory", "switchboard", "our-own", "other"] as const;

export const VerifyRequester = z
  .object({
    matterId: z.uuid(),
    number: words(100).pipe(z.string().regex(/\d{3}/, "Give the number that you called.")),
    source: z.enum(NUMBER_SOURCES, "Say where you found the number."),
    sourceNote: maybe(500),
    notFromPaper: z.literal("yes", "Call a number that you found yourself, not one that they gave you."),
    calledOn: day,
    calledAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give the time as 14:05."),
    spokeWith: maybe(300),
    outcome: z.enum(["confirmed", "not-confirmed", "not-reached"], "Say how it ended."),
    note: maybe(4000),
  })
  .refine(({ outcome, spokeWith }) => outcome === "not-reached" || spokeWith !== "", {
    path: ["spokeWith"],
    error: "Say whom you spoke with.",
  });
export type VerifyRequester = z.infer<typeof VerifyRequester>;

const line = (complaint: string, most = 100) => z.string().trim().min(1, complaint).max(most, "Shorten this.");
const phone = z.string().trim().max(60, "Shorten this.");

export const CallListInput = z
  .object({
    contacts: z.string().transform((text, context) => {
      try {
        return z
          .array(
            z.object({
              name: line("Each line needs a name."),
              role: line("Each line needs a word for who this is."),
              phone: phone.regex(/\d{3}/, "Each line needs a number."),
              afterHours: phone.regex(/^$|\d{3}/, "An after-hours number needs digits, or stays empty."),
            }),
          )
          .max(20, "Twenty numbers are the most that anybody calls.")
          .parse(JSON.parse(text));
      } catch (error) {
        const message = error instanceof z.ZodError ? error.issues[0]?.message : undefined;
        context.addIssue({ code: "custom", message: message ?? "Fill in each line." });
        return z.NEVER;
      }
    }),
    days: z.enum(["weekdays", "every-day"]),
    from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give the time as 08:00."),
    until: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give the time as 17:00."),
    /** When the list that was changed had been set; empty for the first. */
    seen: z.union([z.iso.datetime(), z.literal("")]),
  })
  .transform((list) => ({ ...list, seen: list.seen || null }));
export type CallListInput = z.infer<typeof CallListInput>;

export const DeviceName = z.object({ name: line("Name the machine, such as Circulation desk.") });

export const LogDrill = z.object({
  scenario: z.enum(DRILLS.map(({ id }) => id)),
  who: line("Write who took part.", 300),
  right: z.coerce.number().int().min(0).max(20),
});
export type LogDrill = z.infer<typeof LogDrill>;
