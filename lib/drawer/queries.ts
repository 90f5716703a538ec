import { and, desc, eq, sql } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { matters } from "@/db/schema/matters";
import { drawerOpenings } from "@/db/schema/nondisclosure";
import { now } from "@/lib/clock";
import type { Day } from "@/lib/findings/types";
import type { Authority } from "@/lib/nondisclosure/authorities";
import { untilWords } from "@/lib/nondisclosure/gag-sheet";

/** Whether the member has shown her second factor minutes ago, in this browser: enough to sign with. */
export async function hasShownHerself(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute<{ shown: boolean }>(sql`select guards.has_shown_herself() as shown`);
  return rows[0]?.shown === true;
}

/** Until when the member's drawer stands open in this browser, or `null`. */
export async function drawerClosesAt(tx: Tx, member: Member, sessionId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ closesAt: drawerOpenings.closesAt })
    .from(drawerOpenings)
    .where(
      and(
        eq(drawerOpenings.libraryId, member.libraryId),
        eq(drawerOpenings.personId, member.id),
        eq(drawerOpenings.sessionId, sessionId),
      ),
    )
    .orderBy(desc(drawerOpenings.openedAt))
    .limit(1);
  return row && row.closesAt > now() ? row.closesAt : null;
}

/** The ids of the sealed matters that name the member, the latest received first: what lies in her drawer. */
export async function listDrawer(tx: Tx, member: Member): Promise<string[]> {
  const rows = await tx
    .select({ id: matters.id })
    .from(matters)
    .where(and(eq(matters.libraryId, member.libraryId), eq(matters.standing, "sealed")))
    .orderBy(desc(matters.receivedOn), desc(matters.openedAt));
  return rows.map(({ id }) => id);
}

/** A notice of silence that the reader was given. */
export interface Notice {
  tellingId: string;
  /** Null for who sees the matter no longer. */
  matterId: string | null;
  givenOn: Day;
  confirmedOn: Day | null;
  bars: {
    authority: Authority;
    citation: string | null;
    forbids: string;
    binds: string;
    mayBeTold: string;
    /** Until when, in words. */
    until: string;
  }[];
}

/** The notices that the reader was given, the newest first. */
export async function listNoticesToMe(tx: Tx): Promise<Notice[]> {
  const { rows } = await tx.execute<NoticeRow>(
    sql`select telling_id, matter_id, named, authority, citation, forbids, binds, may_be_told, ends_on::text, lasts,
      given_on::text, confirmed_on::text from guards.notices_to_me() order by given_on desc, telling_id, authority`,
  );
  const notices = new Map<string, Notice>();
  for (const row of rows) {
    const notice = notices.get(row.telling_id) ?? {
      tellingId: row.telling_id,
      matterId: row.named ? row.matter_id : null,
      givenOn: row.given_on,
      confirmedOn: row.confirmed_on,
      bars: [],
    };
    notices.set(row.telling_id, notice);
    if (!row.authority) continue;
    const { authority, citation, forbids, binds, may_be_told: mayBeTold, ends_on: endsOn, lasts } = row;
    notice.bars.push({ authority, citation, forbids, binds, mayBeTold, until: untilWords({ endsOn, lasts }) });
  }
  return [...notices.values()];
}

type NoticeRow = {
  telling_id: string;
  matter_id: string;
  named: boolean;
  authority: Authority | null;
  citation: string | null;
  forbids: string;
  binds: string;
  may_be_told: string;
  ends_on: Day | null;
  lasts: string | null;
  given_on: Day;
  confirmed_on: Day | null;
};
