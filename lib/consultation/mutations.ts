import { and, eq, sql } from "drizzle-orm";
import type { Actor, Guest, Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import {
  comments,
  consultationEvents,
  consultations,
  counselDrafts,
  invitations,
  opinionConfirmations,
  opinions,
} from "@/db/schema/consultation";
import { defectAnswers } from "@/db/schema/defects";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { sealJson } from "@/lib/files/keys";
import { getMatterKey } from "@/lib/files/queries";
import type { Day } from "@/lib/findings/types";
import { newId } from "@/lib/ids";
import type { SubmitOpinion, WriteComment } from "./input";
import type { EventKind, OpinionSource, Question } from "./types";

/** Who writes: a member, or counsel under one of her invitations. */
export type Hand =
  | { kind: "member"; libraryId: string; id: string; name: string }
  | { kind: "guest"; libraryId: string; id: string; name: string; invitationId: string };

export type GuestHand = Hand & { kind: "guest" };

/** A member's hand. */
export function handOf({ libraryId, id, name }: Member & { name: string }): Hand {
  return { kind: "member", libraryId, id, name };
}

/** Counsel's hand, in the matter of that invitation. */
export function guestHand({ libraryId, id }: Guest, invitation: { id: string; name: string }): GuestHand {
  return { kind: "guest", libraryId, id, name: invitation.name, invitationId: invitation.id };
}

/** In a matter's record counsel goes by her invitation, which says who she is; her session says nothing. */
function inTheRecord(hand: Hand): Actor {
  return hand.kind === "member" ? hand : { kind: "guest", libraryId: hand.libraryId, id: hand.invitationId };
}

const memberId = (hand: Hand) => (hand.kind === "member" ? hand.id : null);

/** Seals words of a matter's under its key, for one row and column. */
async function seal(tx: Tx, { libraryId }: Hand, matterId: string, value: unknown, place: string): Promise<Buffer> {
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key) throw new Error("A matter's key is missing.");
  return sealJson(value, key, place);
}

interface NewConsultation {
  matterId: string;
  instrumentId: string;
  questions: Question[];
  sentence: string;
  dueOn: Day;
}

/** Writes a question to counsel down; gives its id. */
export async function insertConsultation(tx: Tx, hand: Hand, { sentence, ...asked }: NewConsultation): Promise<string> {
  const { libraryId, id: askedBy, name: askedByName } = hand;
  const id = newId();
  const sealedBrief = await seal(tx, hand, asked.matterId, { sentence }, `consultations.sealed_brief ${id}`);
  await tx.insert(consultations).values({ libraryId, id, ...asked, sealedBrief, askedBy, askedByName, askedAt: now() });
  await record(tx, hand as Member, "consultation.asked", id, { matterId: asked.matterId });
  return id;
}

interface NewInvitation {
  matterId: string;
  consultationId: string;
  name: string;
  email: string | null;
  role: "city-attorney" | "personal-counsel" | "colleague";
  how: "link" | "paper" | "telephone";
  replaces: string | null;
  expiresAt: Date;
}

/** Invites somebody to a consultation; `about` is the wish for a colleague that it answers. */
export async function insertInvitation(
  tx: Tx,
  hand: Hand,
  invitation: NewInvitation,
  about: string | null,
): Promise<void> {
  const id = newId();
  const { libraryId, id: invitedBy } = hand;
  await tx.insert(invitations).values({ libraryId, id, ...invitation, invitedBy, invitedAt: now() });
  const { matterId, role, how } = invitation;
  await insertEvent(tx, hand, { matterId, invitationId: id, kind: "asked", about, details: { role, how } });
}

interface NewEvent {
  matterId: string;
  invitationId: string;
  kind: EventKind;
  note?: string | null;
  about?: string | null;
  details?: Record<string, unknown>;
}

/** Notes in the consultation's list, and in the matter's record, what happened between the library and one counsel. */
export async function insertEvent(tx: Tx, hand: Hand, { note, details, ...event }: NewEvent): Promise<void> {
  const id = newId();
  const { matterId, invitationId, kind } = event;
  const sealedNote = note ? await seal(tx, hand, matterId, note, `consultation_events.sealed_note ${id}`) : null;
  const at = now();
  const row = { libraryId: hand.libraryId, id, ...event, sealedNote, happenedAt: at, recordedAt: at };
  await tx.insert(consultationEvents).values({ ...row, recordedBy: memberId(hand) });
  await record(tx, inTheRecord(hand), `counsel.${kind}`, invitationId, { matterId, ...(details && { details }) });
}

/** Ends an invitation at once, or gives it another day to end; false where it was not there, or had ended before. */
export async function changeInvitation(
  tx: Tx,
  { libraryId }: Hand,
  { matterId, invitationId }: { matterId: string; invitationId: string },
  change: { revokedAt: Date } | { expiresAt: Date } | { declinedAt: Date },
): Promise<boolean> {
  const live = sql`${invitations.revokedAt} is null and ${invitations.declinedAt} is null`;
  const changed = await tx
    .update(invitations)
    .set(change)
    .where(
      and(
        eq(invitations.libraryId, libraryId),
        eq(invitations.matterId, matterId),
        eq(invitations.id, invitationId),
        live,
      ),
    )
    .returning({ id: invitations.id });
  return changed.length > 0;
}

interface NewOpinion extends SubmitOpinion {
  /** Whose it is. */
  invitationId: string;
  source: OpinionSource;
  givenOn: Day;
  fileId?: string | null;
}

/** Writes an opinion down; `null` where another one has come in its place meanwhile. */
export async function insertOpinion(tx: Tx, hand: Hand, given: NewOpinion): Promise<string | null> {
  const id = newId();
  const { libraryId } = hand;
  const { matterId, consultationId, invitationId, follows, advice, source, givenOn } = given;
  const words = {
    reasons: given.reasons,
    answers: Object.fromEntries(given.answers.map((each) => [each.id, each.reasons])),
  };
  const rows = await tx
    .insert(opinions)
    .values({
      libraryId,
      matterId,
      id,
      consultationId,
      invitationId,
      follows,
      advice,
      categories: advice === "release-in-part" ? given.categories : [],
      answers: given.answers.map((each) => ({ id: each.id, answer: each.answer })),
      sealedReasons: await seal(tx, hand, matterId, words, `opinions.sealed_reasons ${id}`),
      source,
      givenOn,
      fileId: given.fileId ?? null,
      recordedBy: memberId(hand),
      recordedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: opinions.id });
  if (rows.length === 0) return null;
  await record(tx, inTheRecord(hand), "counsel.advised", id, { matterId, details: { advice, source } });
  return id;
}

interface NewDefectAnswer {
  matterId: string;
  instrumentId: string;
  invitationId: string;
  defectId: string;
  paper: number;
  rule: string;
  answer: "is-none" | "is-cured" | "stands";
  reasons: string;
  source: string | null;
  follows: string | null;
}

/** Writes counsel's answer to a defect down; it stands for the rule until another follows. */
export async function insertDefectAnswer(tx: Tx, hand: Hand, answer: NewDefectAnswer): Promise<void> {
  const id = newId();
  const { matterId, rule, paper } = answer;
  await tx
    .insert(defectAnswers)
    .values({ libraryId: hand.libraryId, id, ...answer, answeredBy: memberId(hand), answeredAt: now() });
  const details = { rule, paper, answer: answer.answer };
  await record(tx, inTheRecord(hand), "defect.answered", id, { matterId, details });
}

interface NewConfirmation {
  matterId: string;
  opinionId: string;
  invitationId: string;
  isHers: boolean;
  source: "screen" | "letter" | "e-mail";
  givenOn: Day;
}

/** Notes whether advice that was written down for her is hers; false where that was said before. */
export async function insertConfirmation(tx: Tx, hand: Hand, confirmation: NewConfirmation): Promise<boolean> {
  const { matterId, opinionId, isHers, source } = confirmation;
  const rows = await tx
    .insert(opinionConfirmations)
    .values({
      libraryId: hand.libraryId,
      id: newId(),
      ...confirmation,
      recordedBy: memberId(hand),
      recordedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: opinionConfirmations.id });
  if (rows.length === 0) return false;
  await record(tx, inTheRecord(hand), isHers ? "advice.confirmed" : "advice.denied", opinionId, {
    matterId,
    details: { source },
  });
  return true;
}

type NewComment = Omit<WriteComment, "body"> & { kind: "remark" | "resolved" | "reopened"; body: string | null };

/** Writes a remark down, or that a thread is settled or open again. */
export async function insertComment(tx: Tx, hand: Hand, { body, ...comment }: NewComment): Promise<void> {
  const id = newId();
  const { matterId, kind, thread, instrumentId, place } = comment;
  await tx.insert(comments).values({
    libraryId: hand.libraryId,
    matterId,
    id,
    instrumentId,
    thread,
    kind,
    place,
    paper: comment.paper ?? null,
    subject: comment.subject || null,
    page: comment.page ?? null,
    box: comment.box,
    sealedBody: body === null ? null : await seal(tx, hand, matterId, body, `comments.sealed_body ${id}`),
    personId: memberId(hand),
    invitationId: hand.kind === "guest" ? hand.invitationId : null,
    byName: hand.name,
    writtenAt: now(),
  });
  await record(tx, inTheRecord(hand), `comment.${kind}`, thread ?? id, { matterId });
}

/** Keeps what counsel is typing in the place of what she had typed before; `null` once it was submitted. */
export async function keepCounselDraft(
  tx: Tx,
  hand: GuestHand,
  matterId: string,
  body: Record<string, string> | null,
): Promise<void> {
  const { libraryId, invitationId } = hand;
  const [kept] = await tx
    .select({ id: counselDrafts.id })
    .from(counselDrafts)
    .where(and(eq(counselDrafts.matterId, matterId), eq(counselDrafts.invitationId, invitationId)));
  if (!kept && !body) return;
  const id = kept?.id ?? newId();
  const sealedBody = body && (await seal(tx, hand, matterId, body, `counsel_drafts.sealed_body ${id}`));
  const row = { libraryId, matterId, id, invitationId, sealedBody, savedAt: now() };
  const { savedAt } = row;
  await tx
    .insert(counselDrafts)
    .values(row)
    .onConflictDoUpdate({
      target: [counselDrafts.libraryId, counselDrafts.matterId, counselDrafts.id],
      set: { sealedBody, savedAt },
    });
}
