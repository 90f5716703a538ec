import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { matterAccess } from "@/db/schema/matters";
import {
  custodyHandovers,
  liftings,
  nondisclosureEvents,
  nondisclosures,
  personsTold,
  tellingEvents,
} from "@/db/schema/nondisclosure";
import { memberships } from "@/db/schema/people";
import { dayOf, now, today } from "@/lib/clock";
import type { Day } from "@/lib/findings/types";
import { getMatter, listNames, mayDecide } from "@/lib/matter/queries";
import { getTimeZone } from "@/lib/policy/queries";
import type { Authority } from "./authorities";
import { reminders } from "./reminders";
import type { Bar, PersonTold } from "./types";

/** What is known of a matter's silence, or `null` where there is no such matter for who asks. */
export type Silence = NonNullable<Awaited<ReturnType<typeof getSilence>>>;

/** All that the page of silence shows of a matter. */
export async function getSilence(tx: Tx, member: Member, matterId: string) {
  const { libraryId } = member;
  const matter = await getMatter(tx, libraryId, matterId);
  if (!matter) return null;
  const timeZone = await getTimeZone(tx, libraryId);
  const names = await listNames(tx, libraryId);
  const day = today(timeZone);
  const bars = await listBars(tx, libraryId, matterId, timeZone);
  const told = await listPersonsTold(tx, libraryId, matterId);
  const custodian = await custodianOf(tx, libraryId, matterId, names);
  return {
    matterId,
    standing: matter.standing,
    policyVersionId: matter.policyVersionId,
    today: day,
    bars,
    told,
    custodian,
    /** Whether the reader may write here: the matter's custodian. */
    decides: await mayDecide(tx, matterId),
    isCustodian: custodian?.personId === member.id,
    colleagues: await listColleagues(tx, libraryId, day),
    reminders: matter.standing === "sealed" ? reminders(bars, day, custodian?.until ?? null) : [],
    handovers: await listHandovers(tx, libraryId, matterId, timeZone, names),
    lifting: await getLifting(tx, libraryId, matterId, timeZone, names),
  };
}

/** The bars on telling of a matter, each as it was last recorded, with what became of it since. */
export async function listBars(tx: Tx, libraryId: string, matterId: string, timeZone: string): Promise<Bar[]> {
  const of = { libraryId, matterId };
  const rows = await tx
    .select()
    .from(nondisclosures)
    .where(ofMatter(nondisclosures, of))
    .orderBy(asc(nondisclosures.recordedAt), asc(nondisclosures.id));
  const events = await tx
    .select()
    .from(nondisclosureEvents)
    .where(ofMatter(nondisclosureEvents, of))
    .orderBy(asc(nondisclosureEvents.on), asc(nondisclosureEvents.recordedAt), asc(nondisclosureEvents.id));
  return rows
    .filter(({ id }) => !rows.some(({ follows }) => follows === id))
    .map(({ libraryId: _, matterId: __, instrumentId: ___, follows: ____, recordedBy: _____, recordedAt, ...row }) => {
      const own = events.filter(({ barId }) => barId === row.barId);
      const extension = own.filter(({ kind, endsOn }) => kind === "extended" && endsOn).at(-1);
      return {
        ...row,
        authority: row.authority as Authority,
        endsOn: extension?.endsOn ?? row.endsOn,
        recordedOn: dayOf(recordedAt, timeZone),
        ended: own.some(({ kind }) => kind === "ended"),
        events: own.map(({ id, kind, on, endsOn, note, fileId, recordedBy }) => ({
          id,
          kind,
          on,
          endsOn,
          note,
          fileId,
          recordedBy,
        })),
      };
    });
}

/** Everyone who was told of a matter, in order, with what followed. */
export async function listPersonsTold(tx: Tx, libraryId: string, matterId: string): Promise<PersonTold[]> {
  const of = { libraryId, matterId };
  const rows = await tx
    .select()
    .from(personsTold)
    .where(ofMatter(personsTold, of))
    .orderBy(asc(personsTold.recordedAt), asc(personsTold.name), asc(personsTold.id));
  const events = await tx
    .select()
    .from(tellingEvents)
    .where(ofMatter(tellingEvents, of))
    .orderBy(asc(tellingEvents.recordedAt), asc(tellingEvents.id));
  const live = await liveAccess(tx, of);
  return rows.map((row) => {
    const own = events.filter(({ tellingId }) => tellingId === row.id);
    const on = (kind: (typeof own)[number]["kind"]) => own.find((event) => event.kind === kind)?.on ?? null;
    const mail = own.filter(({ kind }) => kind === "mail-allowed" || kind === "mail-withdrawn").at(-1);
    const signed = own.filter(({ kind }) => kind === "sheet-signed").at(-1);
    const { id, personId, guestId, name, office, ground, reason, toldOn, how, saw, accessId } = row;
    return {
      id,
      personId,
      guestId,
      name,
      office,
      ground,
      reason,
      toldOn,
      how,
      saw,
      named: accessId !== null && live.has(accessId),
      noticeGivenOn: on("notice-given"),
      confirmedOn: on("notice-confirmed"),
      sheetSignedOn: signed?.on ?? null,
      sheetFileId: signed?.fileId ?? null,
      sawNothing: own.some(({ kind }) => kind === "saw-nothing"),
      mailAllowedTo: mail?.kind === "mail-allowed" ? (mail.address ?? "") : null,
    };
  });
}

/** Whether anything may be mailed to somebody about a matter: only with the custodian's leave while it is sealed. */
export async function mayMail(
  tx: Tx,
  matterId: string,
  to: { personId?: string | null; address?: string | null },
): Promise<boolean> {
  const { rows } = await tx.execute<{ allowed: boolean }>(
    sql`select guards.mail_allowed(${matterId}::uuid, ${to.personId ?? null}::uuid, ${to.address ?? null}) as allowed`,
  );
  return rows[0]?.allowed === true;
}

/** When a matter's silence was lifted: it counts in reports from that day. `null` where it never was sealed, or still is. */
async function getLifting(
  tx: Tx,
  libraryId: string,
  matterId: string,
  timeZone: string,
  names: ReadonlyMap<string, string>,
) {
  const [row] = await tx
    .select()
    .from(liftings)
    .where(ofMatter(liftings, { libraryId, matterId }))
    .orderBy(desc(liftings.liftedAt))
    .limit(1);
  return row
    ? {
        kind: row.kind,
        fileId: row.fileId,
        documentOn: row.documentOn,
        issuedBy: row.issuedBy,
        statement: row.statement,
        signature: row.signature,
        signedBy: names.get(row.signedBy) ?? row.signature,
        liftedOn: dayOf(row.liftedAt, timeZone),
      }
    : null;
}

async function liveAccess(tx: Tx, of: OfMatter): Promise<Set<string>> {
  const at = now();
  const rows = await tx
    .select({ id: matterAccess.id, until: matterAccess.until })
    .from(matterAccess)
    .where(ofMatter(matterAccess, of));
  return new Set(rows.filter(({ until }) => until === null || until > at).map(({ id }) => id));
}

async function custodianOf(tx: Tx, libraryId: string, matterId: string, names: ReadonlyMap<string, string>) {
  const at = now();
  const rows = await tx
    .select({ personId: matterAccess.personId, until: matterAccess.until })
    .from(matterAccess)
    .where(and(ofMatter(matterAccess, { libraryId, matterId }), eq(matterAccess.ground, "custodian")))
    .orderBy(desc(matterAccess.from));
  const named = rows.find(({ until }) => until === null || until > at);
  if (!named) return null;
  const terms = await tx
    .select({ until: memberships.until })
    .from(memberships)
    .where(and(eq(memberships.libraryId, libraryId), eq(memberships.personId, named.personId)));
  const ends = terms.every(({ until }) => until !== null)
    ? (terms
        .map(({ until }) => until!)
        .sort()
        .at(-1) ?? null)
    : null;
  return { personId: named.personId, name: names.get(named.personId) ?? "Somebody who has left", until: ends };
}

async function listColleagues(tx: Tx, libraryId: string, day: Day) {
  const rows = await tx
    .selectDistinctOn([memberships.personId], {
      personId: memberships.personId,
      name: memberships.name,
      role: memberships.role,
    })
    .from(memberships)
    .where(
      and(
        eq(memberships.libraryId, libraryId),
        sql`${day}::date between ${memberships.from} and coalesce(${memberships.until}, 'infinity')`,
      ),
    )
    .orderBy(memberships.personId, desc(memberships.from));
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}

async function listHandovers(
  tx: Tx,
  libraryId: string,
  matterId: string,
  timeZone: string,
  names: ReadonlyMap<string, string>,
) {
  const rows = await tx
    .select()
    .from(custodyHandovers)
    .where(ofMatter(custodyHandovers, { libraryId, matterId }))
    .orderBy(desc(custodyHandovers.signedAt));
  return rows.map(({ id, toPersonId, reason, signedAs, signature, signedAt, fileId }) => ({
    id,
    to: names.get(toPersonId) ?? "Somebody who has left",
    reason,
    signedAs,
    signature,
    fileId,
    on: dayOf(signedAt, timeZone),
  }));
}

interface OfMatter {
  libraryId: string;
  matterId: string;
}

function ofMatter(
  table:
    | typeof nondisclosures
    | typeof nondisclosureEvents
    | typeof personsTold
    | typeof tellingEvents
    | typeof matterAccess
    | typeof liftings
    | typeof custodyHandovers,
  { libraryId, matterId }: OfMatter,
) {
  return and(eq(table.libraryId, libraryId), eq(table.matterId, matterId));
}
