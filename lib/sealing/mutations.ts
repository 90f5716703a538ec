import { and, eq, isNull, sql } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { invitations } from "@/db/schema/consultation";
import { matterAccess, matters } from "@/db/schema/matters";
import { matterViews, personsTold } from "@/db/schema/nondisclosure";
import { devices } from "@/db/schema/people";
import { dayOf, now, today } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { listNames } from "@/lib/matter/queries";
import { giveNotice } from "@/lib/nondisclosure/mutations";
import { listPersonsTold } from "@/lib/nondisclosure/queries";
import { getTimeZone } from "@/lib/policy/queries";

/** Notes that a member has opened a matter, the first time. */
export async function noteView(tx: Tx, member: Member, matterId: string): Promise<void> {
  await tx
    .insert(matterViews)
    .values({ libraryId: member.libraryId, matterId, id: newId(), personId: member.id, firstAt: now() })
    .onConflictDoNothing();
}

/**
 * As a matter is sealed: puts its custodian on the list, and everyone who had opened it or could have. Who opened it is
 * given the notice; of who only could have, the custodian says whether she saw it.
 */
export async function listThoseWhoSaw(tx: Tx, member: Member, matterId: string): Promise<void> {
  const { libraryId } = member;
  const [matter] = await tx
    .select({ openedBy: matters.openedBy, device: devices.name, deviceId: devices.id, receivedOn: matters.receivedOn })
    .from(matters)
    .leftJoin(devices, and(eq(devices.libraryId, matters.libraryId), eq(devices.id, matters.openedByDevice)))
    .where(and(eq(matters.libraryId, libraryId), eq(matters.id, matterId)));
  if (!matter) return;
  const names = await listNames(tx, libraryId);
  const day = today(await getTimeZone(tx, libraryId));
  const told = new Set((await listPersonsTold(tx, libraryId, matterId)).map(({ personId }) => personId));
  const row = {
    libraryId,
    matterId,
    toldOn: day,
    how: "before-sealing",
    toldBy: member.id,
    recordedAt: now(),
  } as const;

  if (!told.has(member.id)) await listCustodian(tx, member, matterId, names.get(member.id) ?? "The custodian", row);
  const { rows: seers } = await tx.execute<{ person_id: string; opened: boolean }>(
    sql`select person_id, opened from guards.who_could_see(${matterId}::uuid) order by person_id`,
  );
  for (const { person_id: personId, opened } of seers) {
    if (personId === member.id || told.has(personId)) continue;
    const saw = opened || personId === matter.openedBy ? "opened" : "could-see";
    const reason =
      personId === matter.openedBy ? "Brought it in." : opened ? "Had opened it." : "Could have seen it in the list.";
    const id = newId();
    await tx.insert(personsTold).values({
      ...row,
      id,
      personId,
      name: names.get(personId) ?? "A member",
      ground: "told-before-sealing",
      reason,
      saw,
    });
    if (saw === "opened") await giveNotice(tx, member, matterId, id, day);
  }
  if (matter.deviceId) {
    await tx.insert(personsTold).values({
      ...row,
      id: newId(),
      deviceId: matter.deviceId,
      name: `Whoever reported it at “${matter.device}”`,
      ground: "told-before-sealing",
      reason: "Reported it at the desk. Ask who it was, and put the name on this list.",
      saw: "opened",
    });
  }
  await listInvited(tx, member, matterId, row);
}

type Row = Pick<typeof personsTold.$inferInsert, "libraryId" | "matterId" | "toldOn" | "how" | "toldBy" | "recordedAt">;

async function listCustodian(tx: Tx, member: Member, matterId: string, name: string, row: Row): Promise<void> {
  const [access] = await tx
    .select({ id: matterAccess.id })
    .from(matterAccess)
    .where(
      and(
        eq(matterAccess.libraryId, member.libraryId),
        eq(matterAccess.matterId, matterId),
        eq(matterAccess.personId, member.id),
        isNull(matterAccess.until),
      ),
    );
  await tx.insert(personsTold).values({
    ...row,
    id: newId(),
    personId: member.id,
    name,
    ground: "custodian",
    reason: "Answers for the records, and sealed the matter.",
    accessId: access?.id ?? null,
  });
}

// Counsel who was invited before the sealing; who is invited after it is put on the list by the database.
async function listInvited(tx: Tx, { libraryId }: Member, matterId: string, row: Row): Promise<void> {
  const invited = await tx
    .select({ id: invitations.id, name: invitations.name, how: invitations.how, at: invitations.invitedAt })
    .from(invitations)
    .where(and(eq(invitations.libraryId, libraryId), eq(invitations.matterId, matterId)));
  const timeZone = await getTimeZone(tx, libraryId);
  for (const { id, name, how, at } of invited) {
    const told = { telephone: "by-telephone", paper: "on-paper", link: "in-person" } as const;
    await tx
      .insert(personsTold)
      .values({
        ...row,
        id,
        guestId: id,
        name,
        ground: "attorney",
        reason: "Asked for legal advice.",
        toldOn: dayOf(at, timeZone),
        how: told[how],
      })
      .onConflictDoNothing();
  }
}
