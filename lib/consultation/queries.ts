import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import {
  consultationEvents,
  consultations,
  invitations,
  opinionConfirmations,
  opinions,
} from "@/db/schema/consultation";
import { libraries } from "@/db/schema/libraries";
import { matters } from "@/db/schema/matters";
import { openJson } from "@/lib/files/keys";
import type { Day } from "@/lib/findings/types";
import { listComments, listOpinions } from "./answer-queries";
import { opened } from "./open-rows";
import { openThreads } from "./threads";
import type { AnsweredQuestion, ConsultationEvent, ConsultationState, Invitation, Opinion, Question } from "./types";

/** A question to counsel, opened. */
export interface Consultation {
  id: string;
  matterId: string;
  instrumentId: string;
  questions: Question[];
  /** The question in a sentence. */
  sentence: string;
  dueOn: Day;
  askedBy: string;
  askedByName: string;
  askedAt: Date;
}

const UNASKED: ConsultationState = {
  asked: false,
  opened: false,
  consultationId: null,
  instrumentId: null,
  dueOn: null,
  questions: [],
  opinion: null,
  oralUnconfirmed: null,
  openComments: 0,
};

/** How a matter's newest consultation stands: what the gate, the next step and the letters ask of it. */
export async function getConsultationState(tx: Tx, matterId: string): Promise<ConsultationState> {
  const [newest] = await listConsultations(tx, matterId);
  const openComments = openThreads(await listComments(tx, matterId));
  if (!newest) return { ...UNASKED, openComments };
  const given = (await listOpinions(tx, matterId)).filter(({ consultationId }) => consultationId === newest.id);
  const opinion = given.find(({ standing }) => standing === "confirmed") ?? null;
  const last = given[0];
  const invited = (await listInvitations(tx, matterId)).filter(({ consultationId }) => consultationId === newest.id);
  const events = await listEvents(tx, matterId);
  return {
    asked: true,
    opened: events.some(({ kind, invitationId }) => kind === "opened" && invited.some(({ id }) => id === invitationId)),
    consultationId: newest.id,
    instrumentId: newest.instrumentId,
    dueOn: newest.dueOn,
    questions: answered(newest.questions, opinion),
    opinion,
    oralUnconfirmed: last?.standing === "oral" ? last : null,
    openComments,
  };
}

function answered(questions: readonly Question[], opinion: Opinion | null): AnsweredQuestion[] {
  return questions.map((question) => {
    const answer = opinion?.answers.find(({ id }) => id === question.id);
    return { ...question, answer: answer?.answer ?? null, reasons: answer?.reasons ?? "" };
  });
}

/** How far a matter's newest consultation is, and which paper it asks about. */
export interface ConsultationProgress {
  instrumentId: string;
  state: "asked" | "answered";
}

/** Of each of these matters, how far its newest consultation is: for lists, without opening anything. */
export async function listConsultationProgress(
  tx: Tx,
  libraryId: string,
  matterIds: readonly string[],
): Promise<Map<string, ConsultationProgress>> {
  if (matterIds.length === 0) return new Map();
  const { matterId, id, instrumentId } = consultations;
  const newest = tx
    .selectDistinctOn([matterId], { matterId, id, instrumentId })
    .from(consultations)
    .where(and(eq(consultations.libraryId, libraryId), inArray(matterId, [...matterIds])))
    .orderBy(matterId, desc(consultations.askedAt), desc(id))
    .as("newest");
  const rows = await tx
    .select({
      matterId: newest.matterId,
      instrumentId: newest.instrumentId,
      counts: sql<boolean>`coalesce(bool_or(${opinions.source} in ('screen', 'letter', 'e-mail')
        or ${opinionConfirmations.isHers}), false)`,
    })
    .from(newest)
    .leftJoin(opinions, and(eq(opinions.matterId, newest.matterId), eq(opinions.consultationId, newest.id)))
    .leftJoin(
      opinionConfirmations,
      and(eq(opinionConfirmations.matterId, opinions.matterId), eq(opinionConfirmations.opinionId, opinions.id)),
    )
    .groupBy(newest.matterId, newest.instrumentId);
  return new Map(
    rows.map(({ counts, ...row }) => [
      row.matterId,
      { instrumentId: row.instrumentId, state: counts ? "answered" : "asked" },
    ]),
  );
}

/** A matter's consultations, the newest first; none where the matter is not there for who asks. */
export async function listConsultations(tx: Tx, matterId: string): Promise<Consultation[]> {
  const rows = await tx
    .select()
    .from(consultations)
    .where(eq(consultations.matterId, matterId))
    .orderBy(desc(consultations.askedAt), desc(consultations.id));
  return opened(tx, rows, (row, key) => ({
    ...row,
    sentence: openJson<{ sentence: string }>(row.sealedBrief, key, `consultations.sealed_brief ${row.id}`).sentence,
  }));
}

/** Who was asked in a matter, in the order of asking; without their addresses, where counsel asks. */
export async function listInvitations(tx: Tx, matterId: string): Promise<Omit<Invitation, "email">[]> {
  return tx
    .select(INVITATION)
    .from(invitations)
    .where(eq(invitations.matterId, matterId))
    .orderBy(asc(invitations.invitedAt), asc(invitations.id));
}

/** The addresses of those who were asked, by invitation: for members. */
export async function listAddresses(tx: Tx, matterId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: invitations.id, email: invitations.email })
    .from(invitations)
    .where(eq(invitations.matterId, matterId));
  return new Map(rows.flatMap(({ id, email }) => (email ? [[id, email] as const] : [])));
}

/** The invitations by which the asking guest is here, the nearest date first; each with its question. */
export async function listOwnInvitations(
  tx: Tx,
): Promise<{ invitation: Omit<Invitation, "email">; consultation: Consultation }[]> {
  const rows = await tx
    .select(INVITATION)
    .from(invitations)
    .where(sql`${invitations.id} in (select guards.my_invitations())`);
  const asked = [];
  for (const invitation of rows) {
    const found = await listConsultations(tx, invitation.matterId);
    const consultation = found.find(({ id }) => id === invitation.consultationId);
    if (consultation) asked.push({ invitation, consultation });
  }
  return asked.sort((a, b) => a.consultation.dueOn.localeCompare(b.consultation.dueOn));
}

/** The invitation by which the asking guest is in a consultation, or `null` where she is not, or not any more. */
export async function getOwnInvitation(tx: Tx, consultationId: string) {
  return (await listOwnInvitations(tx)).find(({ consultation }) => consultation.id === consultationId) ?? null;
}

const INVITATION = {
  id: invitations.id,
  matterId: invitations.matterId,
  consultationId: invitations.consultationId,
  name: invitations.name,
  role: invitations.role,
  how: invitations.how,
  replaces: invitations.replaces,
  invitedAt: invitations.invitedAt,
  expiresAt: invitations.expiresAt,
  revokedAt: invitations.revokedAt,
  declinedAt: invitations.declinedAt,
};

/** What happened between the library and its counsel in a matter, the newest first. */
export async function listEvents(tx: Tx, matterId: string): Promise<ConsultationEvent[]> {
  const rows = await tx
    .select()
    .from(consultationEvents)
    .where(eq(consultationEvents.matterId, matterId))
    .orderBy(desc(consultationEvents.happenedAt), desc(consultationEvents.recordedAt));
  return opened(tx, rows, ({ sealedNote, ...row }, key) => ({
    ...row,
    note: sealedNote && openJson<string>(sealedNote, key, `consultation_events.sealed_note ${row.id}`),
  }));
}

/**
 * Whether a link can go out to counsel at an address: not before the library's public address was checked, and in a
 * sealed matter only where its custodian allowed mail to that address.
 */
export async function mayMailCounsel(
  tx: Tx,
  libraryId: string,
  matterId: string,
  address: string | null,
): Promise<"yes" | "no-address" | "silenced"> {
  const [library] = await tx
    .select({ checkedAt: libraries.publicAddressCheckedAt })
    .from(libraries)
    .where(eq(libraries.id, libraryId));
  if (!library?.checkedAt) return "no-address";
  const { rows } = await tx.execute<{ allowed: boolean }>(
    sql`select guards.mail_allowed(${matterId}::uuid, null, ${address ?? ""}) as allowed`,
  );
  return rows[0]?.allowed ? "yes" : "silenced";
}

/** The policy version that a matter was opened under, or `null` where the matter is not there for who asks. */
export async function getPolicyVersionId(tx: Tx, matterId: string): Promise<string | null> {
  const [row] = await tx.select({ id: matters.policyVersionId }).from(matters).where(eq(matters.id, matterId));
  return row?.id ?? null;
}
