import { sql } from "drizzle-orm";
import { withActor } from "@/db/actor";
import { hashToken } from "@/lib/auth/tokens";
import { askCounsel } from "@/lib/consultation/ask-counsel";
import { AskCounsel } from "@/lib/consultation/input";
import { checkAddress } from "@/test/consultation/counsel-at-work";
import type { World } from "./act";

const AT = "2026-03-09T15:00:00Z";
const LATER = "2027-03-09T15:00:00Z";
const COUNSEL = "counsel@elsewhere.test";

/** Those who may not know of the sealed matter, each by the cookie that her browser sends; and a calendar's address. */
export interface Visitors {
  cookies: Map<string, string>;
  calendar: string;
}

const tokenOf = (who: string) => `token-of-${who}`.padEnd(43, "x");
const idOf = (index: number) => `3f0d3c1e-0000-4000-8000-${String(50_000 + index).padStart(12, "0")}`;

/** Lets them in: the members but the custodian, their drawers open; the desk; a guest of an open matter; and nobody. */
export async function letIn(world: World): Promise<Visitors> {
  const { db, house, history } = world;
  const { libraryId } = house;
  const members = (["director", "designee", "staff"] as const).filter((who) => who !== history.custodian);
  const cookies = new Map([["nobody", ""]]);
  await db.asSuperuser(async (tx) => {
    for (const [index, who] of members.entries()) {
      await tx.execute(sql`insert into sessions
        (library_id, id, person_id, token_hash, second_factor_at, last_seen_at, expires_at, created_at)
        values (${libraryId}, ${idOf(index)}, ${house[who].id}, ${hashToken(tokenOf(who))}, ${AT}, ${AT}, ${LATER}, ${AT})`);
      await tx.execute(sql`insert into drawer_openings (library_id, id, person_id, session_id, opened_at, closes_at)
        values (${libraryId}, ${idOf(index)}, ${house[who].id}, ${idOf(index)}, ${AT}, ${LATER})`);
      cookies.set(who, `good-cause-session=${tokenOf(who)}`);
    }
    await tx.execute(sql`update devices set token_hash = ${hashToken(tokenOf("desk"))} where id = ${house.desk.id}`);
    await tx.execute(sql`insert into calendar_feeds (library_id, id, person_id, token_hash, made_at)
      values (${libraryId}, ${idOf(0)}, ${house.staff.id}, ${hashToken(tokenOf("calendar"))}, ${AT})`);
    await tx.execute(sql`insert into guest_sessions (library_id, id, email, token_hash, created_at, last_seen_at, expires_at)
      values (${libraryId}, ${idOf(0)}, ${COUNSEL}, ${hashToken(tokenOf("guest"))}, ${AT}, ${AT}, ${LATER})`);
  });
  cookies.set("desk", `good-cause-desk=${tokenOf("desk")}`);
  cookies.set("guest", `good-cause-guest=${tokenOf("guest")}`);
  return { cookies, calendar: `/api/calendar/${tokenOf("calendar")}.ics` };
}

/** Asks counsel about the first open matter; gives what she is asked, or null where nothing has come in the open. */
export async function askAboutTheOpen({ db, house, open }: World): Promise<string | null> {
  const [about] = open;
  if (!about) return null;
  await checkAddress(db);
  const input = AskCounsel.parse({
    matterId: about.matterId,
    ...{ email: COUNSEL, name: "Ruth Halloran", role: "city-attorney", how: "link", dueOn: "2026-03-13" },
    sentence: "May we release the loans?",
  });
  for (const member of [house.director, house.designee]) {
    const named = { ...member, name: "A member" };
    if (await withActor(member, (tx) => askCounsel(tx, named, input))) break;
  }
  const { rows } = await db.asSuperuser((tx) =>
    tx.execute<{ id: string }>(sql`select id from consultations where matter_id = ${about.matterId} limit 1`),
  );
  return rows[0]?.id ?? null;
}
