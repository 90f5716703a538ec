import { and, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { drafts, matters, silenceAnswers } from "@/db/schema/matters";
import { memberships } from "@/db/schema/people";

/** A matter that the actor sees. */
export type Matter = Awaited<ReturnType<typeof listMatterRows>>[number];

/**
 * Every matter for the actor's lists, the latest received first; or only the one asked for. A sealed one is in no list,
 * not even of who is named in it: it lies in her drawer (lib/drawer) and is opened by its address.
 */
export async function listMatterRows(tx: Tx, libraryId: string, only?: string) {
  return tx
    .select({
      libraryId: matters.libraryId,
      id: matters.id,
      reference: matters.reference,
      came: matters.came,
      standing: matters.standing,
      receivedOn: matters.receivedOn,
      policyVersionId: matters.policyVersionId,
      openedBy: matters.openedBy,
      concludedAt: matters.concludedAt,
      purgedAt: matters.purgedAt,
    })
    .from(matters)
    .where(and(eq(matters.libraryId, libraryId), only ? eq(matters.id, only) : ne(matters.standing, "sealed")))
    .orderBy(desc(matters.receivedOn), desc(matters.openedAt));
}

/** The matter, or `null` where there is none for who asks, or what it held is purged: nothing more is done with it. */
export async function getMatter(tx: Tx, libraryId: string, matterId: string): Promise<Matter | null> {
  return (await listMatterRows(tx, libraryId, matterId)).find(({ purgedAt }) => purgedAt === null) ?? null;
}

/** The last answer to the question of silence in each of these matters, by matter. */
export async function listSilenceAnswers(tx: Tx, libraryId: string, matterIds: readonly string[]) {
  if (matterIds.length === 0) return new Map();
  const rows = await tx
    .selectDistinctOn([silenceAnswers.matterId], {
      matterId: silenceAnswers.matterId,
      answer: silenceAnswers.answer,
      reason: silenceAnswers.reason,
      answeredBy: silenceAnswers.answeredBy,
      answeredAt: silenceAnswers.answeredAt,
    })
    .from(silenceAnswers)
    .where(and(eq(silenceAnswers.libraryId, libraryId), inArray(silenceAnswers.matterId, [...matterIds])))
    .orderBy(silenceAnswers.matterId, desc(silenceAnswers.answeredAt));
  return new Map(rows.map((row) => [row.matterId, row]));
}

/** The names of the library's members, past ones too, by person. */
export async function listNames(tx: Tx, libraryId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ personId: memberships.personId, name: memberships.name })
    .from(memberships)
    .where(eq(memberships.libraryId, libraryId))
    .orderBy(memberships.from);
  return new Map(rows.map(({ personId, name }) => [personId, name]));
}

/** Whether the asking member is the matter's custodian: she answers, confirms and corrects. */
export async function mayDecide(tx: Tx, matterId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ decides: boolean | null }>(
    sql`select guards.decides(${matterId}::uuid) as decides`,
  );
  return rows[0]?.decides === true;
}

/** In which of these matters the asking member is the custodian. */
export async function listDecided(tx: Tx, libraryId: string, matterIds: readonly string[]): Promise<Set<string>> {
  if (matterIds.length === 0) return new Set();
  const rows = await tx
    .select({ id: matters.id })
    .from(matters)
    .where(
      and(eq(matters.libraryId, libraryId), inArray(matters.id, [...matterIds]), sql`guards.decides(${matters.id})`),
    );
  return new Set(rows.map(({ id }) => id));
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

/** The id of the paper that counts in a matter, the newest of those in whose place no other stands; `null` where there is none. */
export async function getStandingInstrument(tx: Tx, matterId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string | null }>(
    sql`select guards.standing_instrument(${matterId}::uuid) as id`,
  );
  return rows[0]?.id ?? null;
}

/** Whether the asking member keeps what is the library's: its director, or who acts for her. */
export async function isCustodian(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute<{ keeps: boolean | null }>(
    sql`select guards.is_director() or guards.is_custodian() as keeps`,
  );
  return rows[0]?.keeps === true;
}
