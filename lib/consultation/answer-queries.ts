import { and, asc, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { comments, counselDrafts, invitations, opinionConfirmations, opinions } from "@/db/schema/consultation";
import { defectAnswers } from "@/db/schema/defects";
import { openJson } from "@/lib/files/keys";
import type { RecordCategory } from "@/lib/findings/types";
import { opened } from "./open-rows";
import type { DefectAnswer, Opinion, StoredComment } from "./types";

interface SealedReasons {
  reasons: string;
  answers: Record<string, string>;
}

/** Every opinion in a matter, the newest first, with what became of those that were only said. */
export async function listOpinions(tx: Tx, matterId: string): Promise<Opinion[]> {
  const rows = await tx
    .select({
      opinion: opinions,
      libraryId: opinions.libraryId,
      matterId: opinions.matterId,
      by: invitations.name,
      isHers: opinionConfirmations.isHers,
      confirmedOn: opinionConfirmations.givenOn,
    })
    .from(opinions)
    .innerJoin(invitations, and(eq(invitations.matterId, opinions.matterId), eq(invitations.id, opinions.invitationId)))
    .leftJoin(
      opinionConfirmations,
      and(eq(opinionConfirmations.matterId, opinions.matterId), eq(opinionConfirmations.opinionId, opinions.id)),
    )
    .where(eq(opinions.matterId, matterId))
    .orderBy(desc(opinions.recordedAt), desc(opinions.id));
  return opened(tx, rows, ({ opinion, by, isHers, confirmedOn }, key) => {
    const place = `opinions.sealed_reasons ${opinion.id}`;
    const { reasons, answers } = openJson<SealedReasons>(opinion.sealedReasons, key, place);
    const written = opinion.source !== "telephone" && opinion.source !== "in-person";
    return {
      ...opinion,
      by,
      categories: opinion.categories as RecordCategory[],
      reasons,
      answers: opinion.answers.map((answer) => ({ ...answer, reasons: answers[answer.id] ?? "" })),
      standing: isHers === false ? "not-hers" : written || isHers ? "confirmed" : "oral",
      confirmedOn: isHers ? confirmedOn : null,
    };
  });
}

/** Counsel's last answer to each defect of each paper of a matter. */
export async function listDefectAnswers(tx: Tx, matterId: string): Promise<DefectAnswer[]> {
  const rows = await tx
    .selectDistinctOn([defectAnswers.instrumentId, defectAnswers.paper, defectAnswers.rule], {
      id: defectAnswers.id,
      instrumentId: defectAnswers.instrumentId,
      paper: defectAnswers.paper,
      rule: defectAnswers.rule,
      answer: defectAnswers.answer,
      reasons: defectAnswers.reasons,
      by: invitations.name,
      invitationId: defectAnswers.invitationId,
      source: defectAnswers.source,
      answeredAt: defectAnswers.answeredAt,
    })
    .from(defectAnswers)
    .innerJoin(
      invitations,
      and(eq(invitations.matterId, defectAnswers.matterId), eq(invitations.id, defectAnswers.invitationId)),
    )
    .where(eq(defectAnswers.matterId, matterId))
    .orderBy(defectAnswers.instrumentId, defectAnswers.paper, defectAnswers.rule, desc(defectAnswers.answeredAt));
  return rows.map((row) => ({ ...row, inWriting: row.source === null || WRITTEN.has(row.source) }));
}

const WRITTEN = new Set(["letter", "e-mail"]);

/** The remarks in a matter, in the order of writing; on one paper, where it is named. */
export async function listComments(tx: Tx, matterId: string, instrumentId?: string): Promise<StoredComment[]> {
  const rows = await tx
    .select()
    .from(comments)
    .where(and(eq(comments.matterId, matterId), instrumentId ? eq(comments.instrumentId, instrumentId) : undefined))
    .orderBy(asc(comments.writtenAt), asc(comments.id));
  return opened(tx, rows, ({ sealedBody, ...row }, key) => ({
    ...row,
    body: sealedBody && openJson<string>(sealedBody, key, `comments.sealed_body ${row.id}`),
  }));
}

/** What counsel has written and not yet submitted, or `null`. */
export async function getCounselDraft(
  tx: Tx,
  matterId: string,
  invitationId: string,
): Promise<Record<string, string> | null> {
  const rows = await tx
    .select()
    .from(counselDrafts)
    .where(and(eq(counselDrafts.matterId, matterId), eq(counselDrafts.invitationId, invitationId)));
  const [draft] = await opened(
    tx,
    rows,
    ({ id, sealedBody }, key) =>
      sealedBody && openJson<Record<string, string>>(sealedBody, key, `counsel_drafts.sealed_body ${id}`),
  );
  return draft ?? null;
}
