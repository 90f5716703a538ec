import { z } from "zod";
import { normalizeEmail } from "@/lib/auth/sign-in-link";
import { BASES } from "@/lib/policy/pack";
import { readPublicAddress } from "./public-address";
import { TIME_ZONES } from "./time-zones";

const line = (complaint: string) => z.string().trim().min(1, complaint).max(200, "This is too long.");

export const LibraryInput = z.object({
  name: line("Give the library's name, as its letters carry it."),
  city: line("Give the city that the library belongs to."),
  state: z.enum(["IA", "NE"], "Choose Iowa or Nebraska: these are the laws that the program knows."),
  timeZone: z.enum(TIME_ZONES.map(([zone]) => zone)),
  aliases: z
    .string()
    .max(1000, "This is too long.")
    .transform((lines) =>
      lines
        .split("\n")
        .map((one) => one.trim())
        .filter(Boolean),
    ),
});
export type LibraryInput = z.output<typeof LibraryInput>;

const day = z
  .string()
  .trim()
  .refine((text) => text === "" || /^\d{4}-\d{2}-\d{2}$/.test(text), "Give a date, or leave it empty.")
  .transform((text) => text || null);

export const PolicyInput = z
  .object({
    pack: z.enum(BASES, "Choose the policy that your board adopted, or the blank one of your state."),
    stillTheText: z.enum(["yes", "no"], "Say whether this is still your board's text."),
    adoptedOn: day,
    reviewedOn: day,
  })
  .refine(({ stillTheText, adoptedOn, reviewedOn }) => stillTheText === "no" || adoptedOn || reviewedOn, {
    path: ["adoptedOn"],
    message: "Give the day on which your board adopted it, or last reviewed it.",
  });
export type PolicyInput = z.output<typeof PolicyInput>;

export const DirectorInput = z.object({
  name: line("Give your name, as you sign letters."),
  email: z.string().transform((typed, context) => {
    const email = normalizeEmail(typed);
    if (email) return email;
    context.addIssue({ code: "custom", message: "Give your e-mail address, such as m.ortiz@yourlibrary.org." });
    return z.NEVER;
  }),
  confidential: z.literal("yes", "Please confirm this. Whoever sees patrons' records here keeps them confidential."),
});
export type DirectorInput = z.output<typeof DirectorInput>;

export const ReachInput = z.object({
  address: z.string().transform((typed, context) => {
    const read = readPublicAddress(typed);
    if ("address" in read) return read.address;
    context.addIssue({ code: "custom", message: read.complaint });
    return z.NEVER;
  }),
});

const whole = (least: number, most: number, unit: string) =>
  z.coerce
    .number(`Give a number of ${unit}.`)
    .int(`Give a whole number of ${unit}.`)
    .min(least, `At least ${least} ${unit}.`)
    .max(most, `At most ${most} ${unit}.`);

export const UploadLimitsInput = z.object({ megabytes: whole(5, 2000, "megabytes"), pages: whole(10, 5000, "pages") });
export type UploadLimitsInput = z.output<typeof UploadLimitsInput>;
