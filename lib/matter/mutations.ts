import { and, eq, isNull, sql } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { drafts, matters } from "@/db/schema/matters";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { insertMatterKey } from "@/lib/files/mutations";
import { newId, newReference } from "@/lib/ids";
import { getPolicyInForce } from "@/lib/policy/queries";
import type { AnswerSilence, SaveDraft } from "./input";
import { getMatter } from "./queries";

interface NewMatter {
  came: "paper" | "oral" | "threat" | "typed-letter";
  /** The day of service. */
  receivedOn: string;
  title: string;
}

/** Opens a matter, closed to all but its opener and the custodian, under the policy in force, with a key of its own. */
export async function openMatter(tx: Tx, member: Member, matter: NewMatter): Promise<{ id: string; key: Buffer }> {
  const { libraryId } = member;
  const policy = await getPolicyInForce(tx, libraryId);
  if (!policy) throw new Error("The library has no policy yet.");

  const id = newId();
  await tx.insert(matters).values({
    libraryId,
    id,
    reference: newReference(),
    ...matter,
    standing: "closed",
    policyVersionId: policy.id,
    openedBy: member.id,
    openedAt: now(),
  });
  const key = await insertMatterKey(tx, libraryId, id);
  await record(tx, member, "matter.opened", id, { matterId: id, details: { came: matter.came } });
  return { id, key };
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
  if (standing) await record(tx, member, "silence.answered", matterId, { matterId, details: { answer, standing } });
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
