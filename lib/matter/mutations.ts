import { and, eq, isNull, sql } from "drizzle-orm";
import type { Desk, Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { drafts, matters } from "@/db/schema/matters";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { insertMatterKey } from "@/lib/files/mutations";
import { newId, newReference } from "@/lib/ids";
import { getPolicyInForce } from "@/lib/policy/queries";
import { listThoseWhoSaw } from "@/lib/sealing/mutations";
import type { AnswerSilence, SaveDraft } from "./input";
import { getMatter } from "./queries";

interface NewMatter {
  came: typeof matters.$inferSelect.came;
  /** The day of service. */
  receivedOn: string;
  title: string;
}

/** Opens a matter, closed to all but its opener and the custodian, under the policy in force, with a key of its own. */
export async function openMatter(tx: Tx, member: Member, matter: NewMatter): Promise<{ id: string; key: Buffer }> {
  const policy = await getPolicyInForce(tx, member.libraryId);
  if (!policy) throw new Error("The library has no policy yet.");
  const id = newId();
  const key = await insertMatter(tx, member, { ...matter, id, policyVersionId: policy.id });
  if (!key) throw new Error("A new id was there before.");
  return { id, key };
}

/**
 * Opens a matter with the id of its report, as `openMatter` does, for a reporter who may not read the policy herself.
 * Gives its key, or `null` where the same report has opened it before.
 */
export async function openReportedMatter(
  tx: Tx,
  reporter: Member | Desk,
  matter: NewMatter & { id: string; policyVersionId: string },
): Promise<Buffer | null> {
  return insertMatter(tx, reporter, matter);
}

async function insertMatter(
  tx: Tx,
  opener: Member | Desk,
  matter: NewMatter & { id: string; policyVersionId: string },
): Promise<Buffer | null> {
  const { libraryId } = opener;
  const inserted = await tx
    .insert(matters)
    .values({
      libraryId,
      reference: newReference(),
      ...matter,
      standing: "closed",
      openedBy: opener.kind === "member" ? opener.id : null,
      openedByDevice: opener.kind === "desk" ? opener.id : null,
      openedAt: now(),
    })
    .onConflictDoNothing();
  if (inserted.rowCount === 0) return null;
  const key = await insertMatterKey(tx, libraryId, matter.id);
  await record(tx, opener, "matter.opened", matter.id, { matterId: matter.id, details: { came: matter.came } });
  return key;
}

/**
 * The custodian's answer to the question of silence: yes seals the matter, no opens it, not sure leaves it closed.
 * `null` where it is not hers to answer, or where a sealed matter would be lifted, which takes a document.
 */
export async function answerSilence(
  tx: Tx,
  member: Member,
  { matterId, answer, reason }: AnswerSilence,
): Promise<"sealed" | "open" | "closed" | null> {
  const matter = await getMatter(tx, member.libraryId, matterId);
  if (!matter || (matter.standing === "sealed" && answer !== "yes")) return null;

  const { rows } = await tx.execute<{ standing: "sealed" | "open" | "closed" | null }>(
    sql`select guards.answer_silence(${newId()}::uuid, ${matterId}::uuid, ${answer}, ${reason}, ${newId()}::uuid) as standing`,
  );
  const standing = rows[0]?.standing ?? null;
  if (!standing) return null;
  await record(tx, member, "silence.answered", matterId, { matterId, details: { answer, standing } });
  if (standing === "sealed") await listThoseWhoSaw(tx, member, matterId);
  return standing;
}

/** Keeps what someone is typing, in the place of what she had typed before, so that it outlives her session. */
export async function saveDraft(tx: Tx, member: Member, { form, matterId, body }: SaveDraft): Promise<void> {
  await dropDraft(tx, member, form, matterId);
  const { libraryId, id: personId } = member;
  await tx
    .insert(drafts)
    .values({ libraryId, matterId: matterId ?? null, id: newId(), personId, form, body, savedAt: now() });
}

/** Forgets what was typed, once the form was sent. */
export async function dropDraft(tx: Tx, member: Member, form: string, matterId?: string): Promise<void> {
  await tx
    .delete(drafts)
    .where(
      and(
        eq(drafts.libraryId, member.libraryId),
        eq(drafts.personId, member.id),
        eq(drafts.form, form),
        matterId ? eq(drafts.matterId, matterId) : isNull(drafts.matterId),
      ),
    );
}
