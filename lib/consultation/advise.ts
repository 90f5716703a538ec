import type { Guest, Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { today } from "@/lib/clock";
import { getEvaluation } from "@/lib/defects/queries";
import { listKeptFiles } from "@/lib/files/queries";
import { notify } from "@/lib/mail/notify";
import { mayDecide } from "@/lib/matter/queries";
import { listDefectAnswers, listOpinions } from "./answer-queries";
import { mail } from "./ask-counsel";
import type { ConfirmAdvice, ConfirmInWriting, RecordAdvice, SubmitOpinion } from "./input";
import {
  guestHand,
  type Hand,
  handOf,
  insertConfirmation,
  insertDefectAnswer,
  insertOpinion,
  keepCounselDraft,
} from "./mutations";
import {
  type Consultation,
  getOwnInvitation,
  listAddresses,
  listConsultations,
  listEvents,
  listInvitations,
} from "./queries";
import type { DefectAnswer, Opinion, OpinionSource } from "./types";

type Outcome = "advised" | "changed-meanwhile" | "conflict-unchecked" | "question-unanswered" | null;

/**
 * Counsel's own opinion, and her answers to the defects, at once and for good. `changed-meanwhile` where another opinion
 * has come that she had not seen; `null` where she is not asked, or not any more.
 */
export async function submitOpinion(tx: Tx, guest: Guest, timeZone: string, input: SubmitOpinion): Promise<Outcome> {
  const own = await getOwnInvitation(tx, input.consultationId);
  if (!own || own.consultation.matterId !== input.matterId) return null;
  const { invitation, consultation } = own;
  if (!(await hasNoConflict(tx, input.matterId, invitation.id))) return "conflict-unchecked";
  const hand = guestHand(guest, invitation);
  const outcome = await advise(tx, hand, consultation, input, {
    invitationId: invitation.id,
    source: "screen",
    givenOn: today(timeZone),
  });
  if (outcome !== "advised") return outcome;
  await keepCounselDraft(tx, hand, input.matterId, null);
  await notify(tx, { matterId: input.matterId, event: "counsel-answered" });
  return outcome;
}

/**
 * What counsel wrote or said elsewhere, written down by the custodian in her own name with where she has it from. What
 * was only said is asked back to counsel by mail, where mail can go.
 */
export async function recordAdvice(tx: Tx, member: Member & { name: string }, input: RecordAdvice): Promise<Outcome> {
  const { matterId, invitationId, source, givenOn, fileId, ...opinion } = input;
  if (!(await mayDecide(tx, matterId))) return null;
  const invitation = (await listInvitations(tx, matterId)).find(({ id }) => id === invitationId);
  const consultation = (await listConsultations(tx, matterId)).find(({ id }) => id === input.consultationId);
  if (!consultation || invitation?.consultationId !== consultation.id) return null;
  if (fileId && (await listKeptFiles(tx, { libraryId: member.libraryId, matterId }, [fileId])).length === 0)
    return null;
  const hand = handOf(member);
  const from = { invitationId, source, givenOn, fileId };
  const outcome = await advise(tx, hand, consultation, { matterId, ...opinion }, from);
  if (outcome === "advised" && isOral(source) && !invitation.revokedAt && !invitation.declinedAt) {
    await mail(tx, hand, matterId, (await listAddresses(tx, matterId)).get(invitationId) ?? null, "confirm");
  }
  return outcome;
}

async function advise(
  tx: Tx,
  hand: Hand,
  consultation: Consultation,
  input: SubmitOpinion,
  from: { invitationId: string; source: OpinionSource; givenOn: string; fileId?: string | null },
): Promise<Outcome> {
  const { matterId, instrumentId } = consultation;
  if (consultation.questions.some(({ id }) => !input.answers.some((answer) => answer.id === id)))
    return "question-unanswered";
  const [last] = (await listOpinions(tx, matterId)).filter((each) => each.consultationId === consultation.id);
  if ((last?.id ?? null) !== input.follows) return "changed-meanwhile";
  if (!(await insertOpinion(tx, hand, { ...input, ...from }))) return "changed-meanwhile";

  const { defects } = (await getEvaluation(tx, hand.libraryId, instrumentId)) ?? { defects: [] };
  const before = await listDefectAnswers(tx, matterId);
  for (const { paper, rule, answer, reasons } of input.defects) {
    const defect = defects.find((each) => each.paper === paper && each.rule === rule);
    if (!defect) continue;
    const follows = answerTo(before, { instrumentId, paper, rule })?.id ?? null;
    const source = from.source === "screen" ? null : from.source;
    const { invitationId } = from;
    await insertDefectAnswer(tx, hand, {
      ...{ matterId, instrumentId, invitationId, defectId: defect.id },
      ...{ paper, rule, answer, reasons, source, follows },
    });
  }
  return "advised";
}

/** The answer that stands to a defect, if there is one. */
function answerTo(
  answers: readonly DefectAnswer[],
  about: { instrumentId: string; paper: number; rule: string },
): DefectAnswer | undefined {
  return answers.find(
    ({ instrumentId, paper, rule }) =>
      instrumentId === about.instrumentId && paper === about.paper && rule === about.rule,
  );
}

/** *Yes, that is my advice*, or no. With a yes her answers to the defects become hers in writing. */
export async function confirmAdvice(
  tx: Tx,
  guest: Guest,
  timeZone: string,
  { matterId, opinionId, isHers }: ConfirmAdvice,
): Promise<boolean | null> {
  const opinion = (await listOpinions(tx, matterId)).find(({ id }) => id === opinionId);
  const own = opinion && (await getOwnInvitation(tx, opinion.consultationId));
  if (!own || opinion.invitationId !== own.invitation.id) return null;
  const hand = guestHand(guest, own.invitation);
  const given = { matterId, opinionId, invitationId: own.invitation.id, isHers, givenOn: today(timeZone) };
  const first = await insertConfirmation(tx, hand, { ...given, source: "screen" });
  if (first && isHers) await answersInWriting(tx, hand, matterId, opinion, null);
  if (first) await notify(tx, { matterId, event: "counsel-answered" });
  return first;
}

/** A letter or an e-mail that followed what was said. */
export async function confirmInWriting(
  tx: Tx,
  member: Member & { name: string },
  { matterId, opinionId, source, givenOn }: ConfirmInWriting,
): Promise<boolean | null> {
  if (!(await mayDecide(tx, matterId))) return null;
  const opinion = (await listOpinions(tx, matterId)).find(({ id }) => id === opinionId);
  if (!opinion) return null;
  const hand = handOf(member);
  const given = { matterId, opinionId, invitationId: opinion.invitationId, isHers: true, source, givenOn };
  const first = await insertConfirmation(tx, hand, given);
  if (first) await answersInWriting(tx, hand, matterId, opinion, source);
  return first;
}

// What she had only said of a defect is written down once more, as what she has now written.
async function answersInWriting(tx: Tx, hand: Hand, matterId: string, opinion: Opinion, source: string | null) {
  const said = (await listDefectAnswers(tx, matterId)).filter(
    (answer) => !answer.inWriting && answer.invitationId === opinion.invitationId,
  );
  const instruments = new Map<string, Awaited<ReturnType<typeof getEvaluation>>>();
  for (const { id: follows, instrumentId, paper, rule, answer, reasons, invitationId } of said) {
    if (!instruments.has(instrumentId))
      instruments.set(instrumentId, await getEvaluation(tx, hand.libraryId, instrumentId));
    const defect = instruments.get(instrumentId)?.defects.find((each) => each.paper === paper && each.rule === rule);
    if (!defect) continue;
    const spoken = { matterId, instrumentId, paper, rule, answer, reasons };
    await insertDefectAnswer(tx, hand, { ...spoken, invitationId, defectId: defect.id, source, follows });
  }
}

function isOral(source: OpinionSource): boolean {
  return source === "telephone" || source === "in-person";
}

async function hasNoConflict(tx: Tx, matterId: string, invitationId: string): Promise<boolean> {
  const events = await listEvents(tx, matterId);
  return events.some((event) => event.kind === "no-conflict" && event.invitationId === invitationId);
}
