import { sql } from "drizzle-orm";
import { type Member, withActor } from "@/db/actor";
import { mailOutbox } from "@/db/schema/mail";
import { matters } from "@/db/schema/matters";
import { now } from "@/lib/clock";
import { decideFinding } from "@/lib/defects/mutations";
import { closeDrawer, openDrawer } from "@/lib/drawer/mutations";
import { getPapers } from "@/lib/findings/queries";
import { newId } from "@/lib/ids";
import { answerSilence, saveDraft } from "@/lib/matter/mutations";
import { RecordBar } from "@/lib/nondisclosure/input";
import { recordBar, recordBarEvent, tellPerson } from "@/lib/nondisclosure/mutations";
import { getSilence } from "@/lib/nondisclosure/queries";
import { noteView } from "@/lib/sealing/mutations";
import { getNewestReading } from "@/lib/text/queries";
import { insertAnyRow, type MatterTable } from "@/test/support/any-row";
import type { TestDatabase } from "@/test/support/database";
import { DESIGNEES_DAY, DIRECTORS_DAY, type House } from "@/test/support/house";
import { upload } from "@/test/support/take-in";
import type { Action, History } from "./history";
import { refusalOf } from "./observe";
import { holdOrLift, putAway, putOut } from "./put-away";
import { readIt } from "./read-it";

/** A matter that somebody took in. */
export interface Taken {
  matterId: string;
  instrumentId: string;
}

/** A library in which a history is played. */
export interface World {
  db: TestDatabase;
  house: House;
  history: History;
  tables: MatterTable[];
  open: Taken[];
  sealed: Taken[];
}

// So few that what is typed about a sealed matter is typed about an open one too: a unique index would tell.
const TEXTS = [
  "SUBPOENA DUCES TECUM\nIN THE IOWA DISTRICT COURT FOR DALLAS COUNTY\nYou are commanded to produce circulation records of Jane Roe by March 23, 2026.",
  "FEDERAL BUREAU OF INVESTIGATION\nNational Security Letter\n18 U.S.C. § 2709. You shall not disclose this letter. 2 March 2026",
  "Please send us all the records of your patron John Doe. Officer Smith, Police Department",
];
const FORMS = ["new-matter", "correct-finding:returnOn", "bar"];
const KEYS = ["returnOn", "instrument", "records"] as const;

/** Plays one action, or gives how it was refused; the rows that fill every table are refused to nobody. */
export async function actOrBeRefused(world: World, action: Action): Promise<unknown> {
  return act(world, action).catch((error: unknown) => {
    if (action.does === "rows") throw error;
    return refusalOf(error);
  });
}

/** Plays one action; gives what came back to who did it. Whatever it was about that is not there is nothing done. */
async function act(world: World, action: Action): Promise<unknown> {
  const { house, history } = world;
  const custodian = house[history.custodian];
  const taken = action.sealed ? world.sealed : world.open;
  const at = "matter" in action ? taken[action.matter % Math.max(1, taken.length)] : undefined;
  const by = "by" in action ? (action.sealed ? custodian : house[action.by]) : custodian;
  if (action.does === "take-in") {
    const receivedOn = (action.sealed ? history.custodian === "designee" : action.text === 1)
      ? DESIGNEES_DAY
      : DIRECTORS_DAY;
    const fields = { form: "letter", how: "mail", statement: TEXTS[action.text]!, receivedOn };
    const matter = await upload(by, [], fields);
    taken.push(matter);
    return matter;
  }
  if (action.does === "drawer") return drawer(custodian);
  if (!at) return null;
  const { matterId } = at;
  switch (action.does) {
    case "read":
      return readIt(house.libraryId, at);
    case "open":
      return (await answer(house.director, matterId, "no")) ?? answer(house.designee, matterId, "no");
    case "seal":
      return answer(custodian, matterId, "yes");
    case "confirm":
      return confirm(house, at, KEYS[action.key]!);
    case "draft": {
      const form = FORMS[action.form]!;
      return withActor(by, (tx) => saveDraft(tx, by, { form, matterId, body: { typed: form } }));
    }
    case "view":
      return withActor(by, (tx) => noteView(tx, by, matterId));
    case "retitle":
      return retitle(by, matterId, `Matter ${action.text}`);
    case "rows":
      return fillEveryTable(world, custodian, at);
    case "mail":
      return mail(custodian, matterId);
    case "bar":
      return withActor(custodian, (tx) => recordBar(tx, custodian, BAR(matterId)));
    case "tell":
      return withActor(custodian, (tx) =>
        tellPerson(tx, custodian, {
          matterId,
          who: "outside",
          name: `Counsel ${action.text}`,
          office: null,
          ground: "attorney",
          reason: "For advice.",
          toldOn: DIRECTORS_DAY,
          how: "in-person",
        }),
      );
    case "event":
      return extend(custodian, matterId);
    case "put-away":
      return asCustodian(world, action, (member) => putAway(world.db, member, matterId));
    case "hold":
      return asCustodian(world, action, (member) => holdOrLift(member, matterId));
    case "put-out":
      return asCustodian(world, action, (member) => putOut(world.db, member, matterId));
  }
}

/** Does something as the matter's custodian: who that is of an open one was settled by the day on which it came. */
async function asCustodian({ house, history }: World, { sealed }: Action, work: (member: Member) => Promise<unknown>) {
  if (sealed) return work(house[history.custodian]);
  const answers = [];
  for (const member of [house.director, house.designee]) answers.push(await work(member).catch(refusalOf));
  return answers;
}

const BAR = (matterId: string) =>
  RecordBar.parse({
    matterId,
    authority: "usc18-2709c",
    forbids: "Telling anyone.",
    binds: "The library.",
    mayBeTold: "An attorney.",
    challenge: "18 U.S.C. § 3511.",
    liftedBy: "A notice.",
  });

async function answer(member: Member, matterId: string, said: "yes" | "no") {
  return withActor(member, (tx) => answerSilence(tx, member, { matterId, answer: said, reason: null }));
}

async function confirm({ libraryId, director, designee }: House, { matterId, instrumentId }: Taken, key: string) {
  for (const member of [director, designee]) {
    const decided = await withActor(member, async (tx) => {
      const reading = await getNewestReading(tx, libraryId, instrumentId);
      const found = reading && (await getPapers(tx, reading))[0]?.stored.find((one) => one.key === key);
      if (!found) return null;
      return decideFinding(tx, member, {
        matterId,
        instrumentId,
        findingId: found.id,
        kind: "confirmed",
        follows: found.decision?.id ?? null,
      } as unknown as Parameters<typeof decideFinding>[2]);
    });
    if (decided) return decided;
  }
  return null;
}

async function retitle(by: Member, matterId: string, title: string) {
  const changed = await withActor(by, (tx) =>
    tx
      .update(matters)
      .set({ title, version: sql`${matters.version} + 1` })
      .where(sql`${matters.id} = ${matterId}`),
  );
  return changed.rowCount;
}

async function extend(custodian: Member, matterId: string) {
  return withActor(custodian, async (tx) => {
    const bar = (await getSilence(tx, custodian, matterId))?.bars[0];
    if (!bar) return null;
    const event = { matterId, barId: bar.barId, kind: "extended" as const, on: DIRECTORS_DAY };
    return recordBarEvent(tx, custodian, { ...event, endsOn: "2027-01-01", note: null, fileId: null });
  });
}

async function drawer({ libraryId, id: personId }: Member) {
  const opener = { libraryId, personId, id: newId() };
  await withActor({ kind: "sign-in", libraryId }, (tx) => openDrawer(tx, opener));
  await withActor({ kind: "sign-in", libraryId }, (tx) => closeDrawer(tx, opener));
}

// Refused, since nobody has allowed it; and the refusal leaves nothing either.
async function mail(custodian: Member, matterId: string) {
  const row = { libraryId: custodian.libraryId, matterId, id: newId(), toPersonId: custodian.id, queuedAt: now() };
  return withActor(custodian, (tx) =>
    tx.insert(mailOutbox).values({ ...row, kind: "notice", parameters: {}, state: "queued" }),
  ).then(
    () => "mailed",
    () => "refused",
  );
}

/** A row in every table that a matter has, so that no table is forgotten: as people of the sealed matter would write. */
export async function fillEveryTable(
  { db, tables }: Pick<World, "db" | "tables">,
  custodian: Member,
  { matterId, instrumentId }: Taken,
) {
  const rows = tables
    // The guards refuse a mail about a sealed matter: the action `mail` tries.
    .filter(({ table }) => table !== "mail_outbox")
    .map((table) => {
      const of = (type: string, name = /./) =>
        table.columns.filter((column) => column.required && column.type === type && name.test(column.name));
      return insertAnyRow(table, {
        library_id: custodian.libraryId,
        matter_id: matterId,
        ...Object.fromEntries(of("uuid", /(?:_by|person_id)$/).map(({ name }) => [name, custodian.id] as const)),
        ...(table.columns.some(({ name }) => name === "instrument_id") ? { instrument_id: instrumentId } : {}),
        ...Object.fromEntries(of("timestamp with time zone").map(({ name }) => [name, now()] as const)),
      });
    });
  // One row a person, or a key, is all that some tables take.
  const each = rows.map((row, index) => sql`${sql.identifier(`row_${index}`)} as (${row} on conflict do nothing)`);
  await db.asSuperuser(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`with ${sql.join(each, sql`, `)} select`);
    await tx.execute(sql`set local session_replication_role = origin`);
  });
}
