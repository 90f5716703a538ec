import { z } from "zod";
import { BOARD_ASKS, BOARD_OUTCOMES } from "./types";

const day = z.iso.date("Give the day.");
const optionalDay = z
  .union([day, z.literal("").transform(() => null)])
  .optional()
  .transform((value) => value ?? null);
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Shorten this to ${most} characters.`)
    .optional()
    .transform((text) => text || null);
const optionalId = z
  .union([z.uuid(), z.literal("").transform(() => null)])
  .optional()
  .transform((value) => value ?? null);
const count = z.coerce.number("Give a number.").int("Give a whole number.").min(0).max(99, "Give a number below 100.");

/** Brings a paper before the Board, or changes what was said of it: another meeting, other words. */
export const ReferToBoard = z
  .object({
    matterId: z.uuid(),
    instrumentId: z.uuid(),
    follows: optionalId,
    asks: z.enum(BOARD_ASKS, "Say what the Board is asked."),
    meeting: z.enum(["regular", "special", "standing-resolution"], "Say at which meeting."),
    meetingOn: optionalDay,
    resolutionId: optionalId,
    agendaItem: z.string().trim().min(1, "Write the agenda item.").max(4000, "Shorten this to 4,000 characters."),
  })
  .refine(({ meeting, meetingOn }) => meeting === "standing-resolution" || meetingOn, {
    path: ["meetingOn"],
    error: "Give the day of the meeting.",
  })
  .refine(({ meeting, resolutionId }) => meeting !== "standing-resolution" || resolutionId, {
    path: ["resolutionId"],
    error: "Choose the resolution.",
  });
export type ReferToBoard = z.infer<typeof ReferToBoard>;

/** Takes a referral back. */
export const WithdrawReferral = z.object({ matterId: z.uuid(), instrumentId: z.uuid(), follows: z.uuid() });
export type WithdrawReferral = z.infer<typeof WithdrawReferral>;

/** How the Board voted. The meeting has been held: its day is not in the future, which the action sees to. */
export const RecordVote = z.object({
  matterId: z.uuid(),
  referralId: z.uuid(),
  follows: optionalId,
  heldOn: day,
  meeting: z.enum(["regular", "special"], "Say what meeting it was."),
  motion: z.string().trim().min(1, "Write the motion as it was put.").max(4000, "Shorten this to 4,000 characters."),
  ayes: count,
  nays: count,
  abstentions: count,
  outcome: z.enum(BOARD_OUTCOMES, "Say what came of it."),
  note: optionalText(4000),
  /** The minutes, which lie in the matter already. */
  minutesFileId: optionalId,
});
export type RecordVote = z.infer<typeof RecordVote>;

export const RecordResolution = z.object({
  adoptedOn: day,
  resolved: z.string().trim().min(1, "Write what the Board resolved.").max(8000, "Shorten this to 8,000 characters."),
  minutes: optionalText(500),
});
export type RecordResolution = z.infer<typeof RecordResolution>;

export const EndResolution = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  endedOn: day,
});
export type EndResolution = z.infer<typeof EndResolution>;
