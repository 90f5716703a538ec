import { z } from "zod";
import { normalizeEmail } from "@/lib/auth/sign-in-link";
import { NOTICE_EVENT_KEYS } from "./notice-events";

const address = z.string().transform((typed, context) => {
  const email = normalizeEmail(typed);
  if (email) return email;
  context.addIssue({
    code: "custom",
    message: "Give the address that mail comes from, such as records@yourlibrary.org.",
  });
  return z.NEVER;
});
const secret = z.string().trim().max(500, "This is too long.");
const word = (complaint: string) =>
  z
    .string()
    .trim()
    .min(1, complaint)
    .max(253, "This is too long.")
    .regex(/^[\w.:-]+$/, complaint);

/** Who carries the library's mail. A secret that is left empty stays as it is. */
export const CarrierInput = z.discriminatedUnion(
  "kind",
  [
    z.object({
      kind: z.literal("resend"),
      from: address,
      apiKey: secret.regex(/^(re_\S+)?$/, "A key of Resend’s begins with re_."),
      webhookSecret: secret.regex(/^(whsec_[\w+/=]+)?$/, "The signing secret begins with whsec_."),
    }),
    z.object({
      kind: z.literal("smtp"),
      from: address,
      host: word("Give the relay’s name, such as mail.yourcity.gov."),
      port: z.coerce.number("Give a port, such as 587.").int("Give a port, such as 587.").min(1).max(65_535),
      security: z.enum(["tls", "starttls", "none"], "Choose how the connection is kept private."),
      user: z.string().trim().max(200, "This is too long."),
      password: secret,
    }),
    z.object({ kind: z.literal("outbox") }),
  ],
  "Choose how mail leaves.",
);
export type CarrierInput = z.output<typeof CarrierInput>;

const hour = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "Give a time, such as 21:00, or leave it empty.")
  .transform((text) => text || null);

/** Of what a person wants to be told, and when not. */
export const PreferencesInput = z
  .object({
    events: z.array(z.enum(NOTICE_EVENT_KEYS)),
    quietFrom: hour,
    quietUntil: hour,
  })
  .refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
    path: ["quietUntil"],
    message: "Give both hours, or neither.",
  });
export type PreferencesInput = z.output<typeof PreferencesInput>;
