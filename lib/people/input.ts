import { z } from "zod";
import { normalizeEmail } from "@/lib/auth/sign-in-link";
import { dayNumber, daysBetween } from "@/lib/deadlines/days";

const day = (complaint: string) =>
  z
    .string()
    .trim()
    .refine((text) => !Number.isNaN(dayNumber(text)), complaint);

export const InviteMember = z
  .object({
    name: z.string().trim().min(1, "Give her name, as colleagues know her.").max(200, "This is too long."),
    email: z.string().transform((typed, context) => {
      const email = normalizeEmail(typed);
      if (email) return email;
      context.addIssue({ code: "custom", message: "Give her e-mail address, such as j.doe@yourlibrary.org." });
      return z.NEVER;
    }),
    role: z.enum(["staff", "designee", "director"], "Say what she is here."),
    from: day("Give the first day."),
    until: z
      .string()
      .trim()
      .transform((text) => text || null),
  })
  .superRefine(({ role, from, until }, context) => {
    const complain = (message: string) => context.addIssue({ code: "custom", path: ["until"], message });
    if (role === "designee" && !until) complain("A designee acts until a day: give the last one.");
    if (until !== null && Number.isNaN(dayNumber(until))) complain("Give the last day, or leave it empty.");
    if (until !== null && daysBetween(from, until) < 0) complain("The last day lies before the first.");
  });
export type InviteMember = z.output<typeof InviteMember>;

export const EndMembership = z.object({ id: z.uuid() });
export const SignOutMember = z.object({ personId: z.uuid() });
