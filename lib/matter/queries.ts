import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { drafts, matters } from "@/db/schema/matters";

/** A matter that the actor sees. */
export type Matter = NonNullable<Awaited<ReturnType<typeof getMatter>>>;

/** The matter, or `null` where there is none for who asks. */
export async function getMatter(tx: Tx, libraryId: string, matterId: string) {
  const [matter] = await tx
    .select({
      libraryId: matters.libraryId,
      id: matters.id,
      reference: matters.reference,
      title: matters.title,
      came: matters.came,
      standing: matters.standing,
      receivedOn: matters.receivedOn,
      policyVersionId: matters.policyVersionId,
      openedBy: matters.openedBy,
      concludedAt: matters.concludedAt,
    })
    .from(matters)
    .where(and(eq(matters.libraryId, libraryId), eq(matters.id, matterId)));
  return matter ?? null;
}

/** Whether the asking member is the matter's custodian: she answers, confirms and corrects. */
export async function mayDecide(tx: Tx, matterId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ decides: boolean | null }>(
    sql`select guards.decides(${matterId}::uuid) as decides`,
  );
  return rows[0]?.decides === true;
}

/** What the member had typed into a form, or `null`. */
export async function getDraft(
  tx: Tx,
  libraryId: string,
  form: string,
  matterId: string | null = null,
): Promise<Record<string, string> | null> {
  const [draft] = await tx
    .select({ body: drafts.body })
    .from(drafts)
    .where(
      and(
        eq(drafts.libraryId, libraryId),
        eq(drafts.form, form),
        matterId ? eq(drafts.matterId, matterId) : isNull(drafts.matterId),
      ),
    );
  return (draft?.body as Record<string, string> | undefined) ?? null;
}
