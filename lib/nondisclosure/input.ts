import { z } from "zod";
import { AUTHORITIES } from "./authorities";
import { GROUNDS } from "./types";

const words = (most: number, missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(most, `Shorten this to ${most.toLocaleString("en-US")} characters.`);
const maybe = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Shorten this to ${most.toLocaleString("en-US")} characters.`)
    .optional()
    .transform((text) => text || null);
const day = z.iso.date("Give a day.");
const maybeDay = z
  .union([z.literal(""), z.iso.date("Give a day.")])
  .optional()
  .transform((text) => text || null);
const maybeId = z
  .union([z.literal(""), z.uuid()])
  .optional()
  .transform((text) => text || null);
const found = z
  .enum(["", "yes", "no", "unclear"])
  .optional()
  .transform((answer) => answer || null);

/** A bar on telling, for the first time or anew. */
export const RecordBar = z.object({
  matterId: z.uuid(),
  instrumentId: maybeId,
  barId: maybeId,
  /** The row that was on the screen. */
  follows: maybeId,
  authority: z.enum(AUTHORITIES, "Say what it rests on."),
  citation: maybe(300),
  forbids: words(2000, "Say what is forbidden."),
  binds: words(1000, "Say whom it binds."),
  mayBeTold: words(1000, "Say who may be told, or that nobody may."),
  issuedBy: maybe(300),
  issuedOn: maybeDay,
  endsOn: maybeDay,
  lasts: maybe(500),
  challenge: words(1000, "Say how it can be challenged, or that counsel says."),
  liftedBy: words(1000, "Say what lifts it, or that counsel says."),
  certified: found,
  reviewNotice: found,
  investigationOpenedOn: maybeDay,
});
export type RecordBar = z.infer<typeof RecordBar>;

/** What became of a bar. */
export const RecordBarEvent = z
  .object({
    matterId: z.uuid(),
    barId: z.uuid(),
    kind: z.enum(
      [
        "extended",
        "reciprocal-notice",
        "petition-filed",
        "government-applied",
        "court-ordered",
        "review-asked",
        "review-answered",
        "investigation-closed",
      ],
      "Say what happened.",
    ),
    on: day,
    endsOn: maybeDay,
    note: maybe(2000),
    fileId: maybeId,
  })
  .refine(({ kind, endsOn, note }) => kind !== "extended" || endsOn || note, {
    path: ["endsOn"],
    message: "Give the new last day, or say in the note how long it now lasts.",
  })
  .refine(({ kind, on, endsOn }) => kind !== "extended" || !endsOn || endsOn > on, {
    path: ["endsOn"],
    message: "The new last day lies after the extension.",
  });
export type RecordBarEvent = z.infer<typeof RecordBarEvent>;

/** Somebody who is told. `who` is a member's id, or `outside`. */
export const TellPerson = z
  .object({
    matterId: z.uuid(),
    who: z.union([z.literal("outside"), z.uuid()], "Choose who is told."),
    name: maybe(200),
    office: maybe(200),
    ground: z.enum(GROUNDS, "Say on what ground."),
    reason: words(2000, "Say why, in a sentence: the list is for the authority."),
    toldOn: day,
    how: z.enum(["in-person", "on-paper", "by-telephone"], "Say how."),
  })
  .refine(({ who, name }) => who !== "outside" || name, { path: ["name"], message: "Give the name." });
export type TellPerson = z.infer<typeof TellPerson>;

/** What followed a telling. */
export const NoteTelling = z
  .object({
    matterId: z.uuid(),
    tellingId: z.uuid(),
    kind: z.enum(["notice-given", "sheet-signed", "saw-nothing", "mail-allowed", "mail-withdrawn", "naming-ended"]),
    on: day,
    note: maybe(2000),
    fileId: maybeId,
    address: z
      .union([z.literal(""), z.email("Give an e-mail address.")])
      .optional()
      .transform((text) => text?.toLowerCase() || null),
  })
  .refine(({ kind, fileId, note }) => kind !== "sheet-signed" || fileId || note, {
    path: ["note"],
    message: "Add the scan, or say where the signed sheet is kept.",
  });
export type NoteTelling = z.infer<typeof NoteTelling>;

export const ConfirmNotice = z.object({ tellingId: z.uuid(), confirmed: z.literal("on", "Tick this to confirm it.") });
export type ConfirmNotice = z.infer<typeof ConfirmNotice>;

/** The end of silence. */
export const LiftSilence = z.object({
  matterId: z.uuid(),
  kind: z.enum(["termination-notice", "court-order", "printed-end", "authority-letter"], "Say what the document is."),
  fileId: z.uuid("Add the document: silence is lifted by a paper alone."),
  documentOn: day,
  issuedBy: words(300, "Say who issued it."),
  bars: z.array(z.uuid()),
  statement: maybe(2000),
  signature: words(200, "Sign with your name."),
});
export type LiftSilence = z.infer<typeof LiftSilence>;
