import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { settings } from "@/db/schema/libraries";
import { matters } from "@/db/schema/matters";
import { retentionHolds, retentionTerms } from "@/db/schema/retention";
import { dayOf } from "@/lib/clock";
import { openJson } from "@/lib/files/keys";
import { getMatterKey } from "@/lib/files/queries";
import type { Day } from "@/lib/findings/types";
import { getMatter } from "@/lib/matter/queries";
import { getTimeZone } from "@/lib/policy/queries";
import type { Ground } from "./input";

export const USUAL_MONTHS = "retention-months";

/** How many months a closed matter is usually kept; `null`: until somebody says otherwise. */
export async function getUsualMonths(tx: Tx, libraryId: string): Promise<number | null> {
  const [row] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.libraryId, libraryId), eq(settings.key, USUAL_MONTHS)));
  return (row?.value as { months: number | null } | undefined)?.months ?? null;
}

/** Which of these closed matters may be purged today. None is by itself. */
export async function listRipe(tx: Tx, libraryId: string, matterIds: readonly string[]): Promise<Set<string>> {
  if (matterIds.length === 0) return new Set();
  const rows = await tx
    .select({ id: matters.id })
    .from(matters)
    .where(
      and(
        eq(matters.libraryId, libraryId),
        inArray(matters.id, [...matterIds]),
        sql`guards.kept_until(${matters.id}) <= guards.today() and not guards.is_held(${matters.id})`,
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** A period as somebody set it. */
interface Term {
  id: string;
  months: number | null;
  /** Null for the usual period, as it was when the matter was closed. */
  reason: string | null;
  setBy: string;
  setAt: Date;
}

/** What stops the period, with who placed it and, once it is lifted, who did that. */
export interface Hold {
  id: string;
  ground: Ground;
  placed: HoldEnd;
  lifted: HoldEnd | null;
}

interface HoldEnd {
  reason: string;
  by: string;
  at: Date;
}

/** How long a matter is kept. */
export interface Retention {
  receivedOn: Day;
  reference: string;
  /** Null while it is open: until then no period runs. */
  closedOn: Day | null;
  /** The one that counts first; none where it was never closed. */
  terms: Term[];
  holds: Hold[];
  /** The day from which it may be purged; null where it is kept until somebody says otherwise. */
  until: Day | null;
  /** Whether that day has come, and no hold stands. */
  ripe: boolean;
}

/** How long a matter is kept, and what holds it longer; `null` where there is none for who asks, or it is purged. */
export async function getRetention(tx: Tx, libraryId: string, matterId: string): Promise<Retention | null> {
  const matter = await getMatter(tx, libraryId, matterId);
  const key = matter && (await getMatterKey(tx, libraryId, matterId));
  if (!key) return null;
  const { rows } = await tx.execute<{ until: Day | null; ripe: boolean | null }>(sql`
    select guards.kept_until(${matterId}::uuid)::text as until,
      guards.kept_until(${matterId}::uuid) <= guards.today() and not guards.is_held(${matterId}::uuid) as ripe`);
  return {
    receivedOn: matter.receivedOn,
    reference: matter.reference,
    closedOn: matter.concludedAt && dayOf(matter.concludedAt, await getTimeZone(tx, libraryId)),
    terms: await listTerms(tx, libraryId, matterId, key),
    holds: await listHolds(tx, libraryId, matterId, key),
    until: rows[0]?.until ?? null,
    ripe: rows[0]?.ripe === true,
  };
}

async function listTerms(tx: Tx, libraryId: string, matterId: string, key: Buffer): Promise<Term[]> {
  const rows = await tx
    .select()
    .from(retentionTerms)
    .where(and(eq(retentionTerms.libraryId, libraryId), eq(retentionTerms.matterId, matterId)))
    .orderBy(desc(retentionTerms.setAt), desc(retentionTerms.id));
  const followed = new Set(rows.map(({ follows }) => follows));
  return rows
    .toSorted((a, b) => Number(followed.has(a.id)) - Number(followed.has(b.id)))
    .map(({ id, months, sealedReason, setBy, setAt }) => ({
      id,
      months,
      reason: sealedReason && openJson<string>(sealedReason, key, `retention_terms.sealed_reason ${id}`),
      setBy,
      setAt,
    }));
}

async function listHolds(tx: Tx, libraryId: string, matterId: string, key: Buffer): Promise<Hold[]> {
  const rows = await tx
    .select()
    .from(retentionHolds)
    .where(and(eq(retentionHolds.libraryId, libraryId), eq(retentionHolds.matterId, matterId)))
    .orderBy(asc(retentionHolds.recordedAt));
  const end = (row: (typeof rows)[number]): HoldEnd => ({
    reason: row.sealedReason ? openJson<string>(row.sealedReason, key, `retention_holds.sealed_reason ${row.id}`) : "",
    by: row.recordedBy,
    at: row.recordedAt,
  });
  return rows
    .filter(({ state }) => state === "placed")
    .map((placed) => {
      const lifted = rows.find(({ state, holdId }) => state === "lifted" && holdId === placed.id);
      return { id: placed.id, ground: placed.ground, placed: end(placed), lifted: lifted ? end(lifted) : null };
    });
}
