import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, type Member, withActor } from "@/db/actor";
import { auditEntries } from "@/db/schema/audit";
import { drills, reports } from "@/db/schema/incident";
import { instruments, services } from "@/db/schema/instruments";
import { matters } from "@/db/schema/matters";
import { noticeEvents } from "@/db/schema/notices";
import { readings } from "@/db/schema/readings";
import { replaceClock } from "@/lib/clock";
import { fileStore } from "@/lib/files/file-store";
import { type KeptFile, keepFile } from "@/lib/files/keep-file";
import { libraryKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { SendReport } from "@/lib/incident/input";
import { claimDevice, enrolDevice, logDrill, noteStep, revokeDevice } from "@/lib/incident/mutations";
import { listReportSteps, listReports } from "@/lib/incident/queries";
import { spokenDemand } from "@/lib/incident/report-matter";
import { takeReport } from "@/lib/intake/mutations";
import { answerSilence } from "@/lib/matter/mutations";
import { ownDataFolder } from "@/test/support/data-folder";
import { testDatabase } from "@/test/support/database";
import { DESIGNEES_DAY, DIRECTORS_DAY, furnish, type House } from "@/test/support/house";

await ownDataFolder();
const db = testDatabase();
let house: House;
let instant = new Date("2026-03-09T15:00:00Z");
let clock: () => void;

beforeEach(async () => {
  instant = new Date("2026-03-09T15:00:00Z");
  clock = replaceClock(() => instant);
  house = await furnish(db);
  await libraryKey(house.libraryId);
});
afterEach(() => clock());

const keep = (bytes: Uint8Array) =>
  keepFile(
    fileStore(),
    newId(),
    (async function* () {
      yield bytes;
    })(),
  );

/** Sends a report as the desk's route does; gives the matter's id, or null where it was there. */
async function report(
  reporter: Desk | Member,
  fields: Record<string, string>,
  { photos = [], day = DIRECTORS_DAY }: { photos?: Uint8Array[]; day?: string } = {},
): Promise<string | null> {
  const input = SendReport.parse({ submission: newId(), silence: "not-said", ...fields });
  const files: KeptFile[] = [];
  for (const photo of photos) files.push(await keep(photo));
  const spoken = files.length === 0 ? spokenDemand(input.kind, input) : null;
  const statement = spoken && (await keep(Buffer.from(spoken.words)));
  const at = { policyVersionId: house.policyVersionId, today: day };
  return withActor(reporter, (tx) => takeReport(tx, reporter, input, at, files, statement));
}

const seenBy = async (member: Member) =>
  (await withActor(member, (tx) => tx.select({ id: matters.id }).from(matters))).map(({ id }) => id);

const readBy = (member: Member, matterId: string) =>
  withActor(member, (tx) => listReports(tx, house.libraryId, matterId));

test("waukee:proc.1: what the desk reports reaches the acting custodian at once, and nobody else", async () => {
  const matterId = await report(house.desk, { kind: "visit", name: "Det. R. Hale", agency: "Dallas County Sheriff" });
  expect(await seenBy(house.director)).toEqual([matterId]);
  for (const other of [house.designee, house.staff]) expect(await seenBy(other)).toEqual([]);
  const [read] = await readBy(house.director, matterId!);
  expect(read).toMatchObject({
    kind: "visit",
    silence: "not-said",
    reportedByDevice: house.desk.id,
    reportedBy: null,
    body: { name: "Det. R. Hale", agency: "Dallas County Sheriff" },
  });
  expect(await readBy(house.staff, matterId!)).toEqual([]);
});

test("while the designee acts, the report is hers alone", async () => {
  instant = new Date("2026-03-04T15:00:00Z");
  const matterId = await report(house.desk, { kind: "demand" }, { day: DESIGNEES_DAY });
  expect(await seenBy(house.designee)).toEqual([matterId]);
  expect(await seenBy(house.director)).toEqual([]);
});

test("the desk reads nothing back: no report, matter, instrument, name, number or line of the drill log", async () => {
  await report(house.desk, { kind: "threat", happened: "“You will be sorry.”" });
  for (const table of [
    "reports",
    "report_steps",
    "matters",
    "instruments",
    "settings",
    "memberships",
    "drills",
    "libraries",
    "policy_versions",
    "devices",
    "holdings",
    "suspensions",
    "requester_verifications",
    "notice_events",
  ]) {
    const reading = withActor(house.desk, (tx) => tx.execute(sql`select 1 from ${sql.identifier(table)}`));
    await expect(reading, table).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});

test("a member reports as herself, and the report opens a closed matter of hers", async () => {
  const matterId = await report(house.staff, { kind: "visit" });
  expect(await seenBy(house.staff)).toEqual([matterId]);
  expect(await seenBy(house.director)).toEqual([matterId]);
  expect(await seenBy(house.designee)).toEqual([]);
  expect((await readBy(house.director, matterId!))[0]).toMatchObject({
    reportedBy: house.staff.id,
    reportedByDevice: null,
  });
});

test("nobody reports in another's name", async () => {
  const matterId = await report(house.staff, { kind: "visit" });
  const row = {
    libraryId: house.libraryId,
    matterId: matterId!,
    kind: "visit",
    silence: "no",
    reportedAt: instant,
  } as const;
  const sealedBody = Buffer.from("x");
  for (const [actor, who] of [
    [house.staff, { reportedBy: house.director.id }],
    [house.staff, { reportedByDevice: house.desk.id }],
    [house.desk, { reportedBy: house.staff.id }],
  ] as const) {
    const writing = withActor(actor, (tx) => tx.insert(reports).values({ ...row, ...who, id: newId(), sealedBody }));
    await expect(writing).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});

test("the same report sent twice is filed once, and a different one is another matter", async () => {
  const submission = newId();
  const first = await report(house.desk, { kind: "demand", asked: "His loans.", submission });
  expect(first).not.toBeNull();
  expect(await report(house.desk, { kind: "demand", asked: "His loans.", submission })).toBeNull();
  expect(await readBy(house.director, first!)).toHaveLength(1);
  await report(house.desk, { kind: "demand", asked: "His loans." });
  expect(await seenBy(house.director)).toHaveLength(2);
});

test("photographs are filed as a paper and read; who brought it is noted as its service", async () => {
  const photo = Buffer.from("\xff\xd8\xff and more", "latin1");
  const matterId = await report(
    house.desk,
    { kind: "demand", name: "R. Hale", agency: "Dallas County Sheriff", badge: "114", identified: "yes", at: "09:55" },
    { photos: [photo, photo] },
  );
  const [found] = await withActor(house.director, (tx) =>
    tx.select().from(instruments).where(eq(instruments.matterId, matterId!)),
  );
  expect(found).toMatchObject({ came: "paper", addedByDevice: house.desk.id, addedBy: null });
  const [service] = await withActor(house.director, (tx) => tx.select().from(services));
  expect(service).toMatchObject({
    how: "in-person",
    servedBy: "R. Hale, Dallas County Sheriff, badge 114",
    servedAtTime: "09:55:00",
    identified: true,
    recordedBy: null,
  });
  expect(await withActor(house.director, (tx) => tx.select().from(readings))).toHaveLength(1);
  expect((await readBy(house.director, matterId!))[0]).toMatchObject({ instrumentId: found!.id });
});

test("waukee:proc.5: a threat, and a demand in bare words, are kept and read without any document", async () => {
  for (const [kind, came, words] of [
    ["threat", "threat", { happened: "“I will be back with people.”" }],
    ["demand", "oral", { asked: "Who borrowed that book?" }],
  ] as const) {
    const matterId = await report(house.desk, { kind, ...words });
    const [found] = await withActor(house.director, (tx) =>
      tx.select().from(instruments).where(eq(instruments.matterId, matterId!)),
    );
    expect(found).toMatchObject({ came });
  }
});

test("waukee:proc.6: any other privacy problem reaches the Director as an incident of its own, without a demand", async () => {
  const matterId = await report(house.desk, { kind: "other", happened: "A visitor photographed the hold shelf." });
  expect(await withActor(house.director, (tx) => tx.select().from(instruments))).toEqual([]);
  const [matter] = await withActor(house.director, (tx) => tx.select({ came: matters.came }).from(matters));
  expect(matter).toEqual({ came: "other" });
  expect((await readBy(house.director, matterId!))[0]).toMatchObject({ kind: "other" });
});

test("whatever was answered to silence, what is noted outside the matter's own rows is the same", async () => {
  const told = [];
  for (const silence of ["yes", "no", "not-said"]) {
    const matterId = await report(house.desk, { kind: "demand", silence });
    const events = await withActor(house.director, (tx) =>
      tx
        .select({ event: noticeEvents.event, on: noticeEvents.on })
        .from(noticeEvents)
        .where(eq(noticeEvents.matterId, matterId!)),
    );
    const jobs = await db.asSuperuser((tx) =>
      tx.execute(sql`select name from pgboss.job where data ->> 'matterId' = ${matterId} order by name`),
    );
    told.push([events, jobs.rows]);
  }
  expect(told[0]).toEqual([[{ event: "desk-report", on: null }], [{ name: "tell-people" }]]);
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
});

test("what was typed lies under the matter's key: no row of the database holds a word of it", async () => {
  await report(house.desk, { kind: "breach", happened: "Zanzibar got out", name: "Quetzal" });
  const { rows } = await db.asSuperuser((tx) =>
    tx.execute<{ line: string }>(sql`select reports::text as line from reports`),
  );
  expect(rows[0]!.line).not.toMatch(/Zanzibar|Quetzal/);
});

test("cresco:6e: a breach is followed up step by step, and patrons are told only once nothing binds to silence", async () => {
  const matterId = (await report(house.desk, { kind: "breach", happened: "The list lay on the printer." }))!;
  const reportId = (await readBy(house.director, matterId))[0]!.id;
  const note = (step: "contained" | "patrons-told" | "practice-evaluated") =>
    withActor(house.director, (tx) =>
      noteStep(tx, house.director, { matterId, reportId, step, doneOn: DIRECTORS_DAY, note: "By letter." }),
    );
  expect(await note("contained")).toBe(true);
  expect(await note("patrons-told")).toBeNull();
  await withActor(house.director, (tx) => answerSilence(tx, house.director, { matterId, answer: "no", reason: null }));
  expect(await note("patrons-told")).toBe(true);
  expect(await note("practice-evaluated")).toBe(true);
  const steps = await withActor(house.director, (tx) => listReportSteps(tx, house.libraryId, matterId));
  expect(steps.map(({ step, note }) => [step, note]).sort()).toEqual([
    ["contained", "By letter."],
    ["patrons-told", "By letter."],
    ["practice-evaluated", "By letter."],
  ]);
});

test("minden:6: whoever is served reports, from the desk or as herself, and the record says when it arrived", async () => {
  for (const reporter of [house.desk, house.staff]) {
    const matterId = (await report(reporter, { kind: "demand" }))!;
    const entries = await withActor(house.director, (tx) =>
      tx
        .select({ action: auditEntries.action, at: auditEntries.at })
        .from(auditEntries)
        .where(eq(auditEntries.matterId, matterId)),
    );
    expect(entries).toContainEqual({ action: "report.received", at: instant });
  }
});

test("a machine is enrolled by its code, once, within half an hour, and reports until it is revoked", async () => {
  const { code, id } = await withActor(house.director, (tx) => enrolDevice(tx, house.director, "Circulation"));
  const claim = (typed: string) => withActor({ kind: "sign-in" }, (tx) => claimDevice(tx, typed));
  expect(await claim("AAAAA-AAAAA")).toBeNull();
  const claimed = await claim(` ${code.toLowerCase().replace("-", " ")} `);
  expect(claimed?.expiresAt).toEqual(new Date(instant.getTime() + 90 * 86_400_000));
  expect(await claim(code)).toBeNull();

  const machine: Desk = { kind: "desk", id, libraryId: house.libraryId };
  expect(await report(machine, { kind: "visit" })).not.toBeNull();
  expect(await withActor(house.director, (tx) => revokeDevice(tx, house.director, id))).toBe(true);
  await expect(report(machine, { kind: "visit" })).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("a code that lay for longer than half an hour enrols nothing, nor does one that was revoked", async () => {
  const old = await withActor(house.director, (tx) => enrolDevice(tx, house.director, "Old"));
  const revoked = await withActor(house.director, (tx) => enrolDevice(tx, house.director, "Revoked"));
  await withActor(house.director, (tx) => revokeDevice(tx, house.director, revoked.id));
  const claim = (code: string) => withActor({ kind: "sign-in" }, (tx) => claimDevice(tx, code));
  expect(await claim(revoked.code)).toBeNull();
  instant = new Date(instant.getTime() + 31 * 60_000);
  expect(await claim(old.code)).toBeNull();
});

test("a machine reports no more once its 90 days are over", async () => {
  instant = new Date(instant.getTime() + 91 * 86_400_000);
  await expect(report(house.desk, { kind: "visit" }, { day: "2026-06-08" })).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

test("a member of the staff enrols and revokes nothing", async () => {
  await expect(withActor(house.staff, (tx) => enrolDevice(tx, house.staff, "Mine"))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  expect(await withActor(house.staff, (tx) => revokeDevice(tx, house.staff, house.desk.id))).toBeNull();
});

test("a drill is logged for the library, and opens no matter", async () => {
  const drill = { scenario: "warrant", who: "Ana, Ben", right: 3 } as const;
  await withActor(house.desk, (tx) => logDrill(tx, house.desk, drill));
  await withActor(house.staff, (tx) => logDrill(tx, house.staff, drill));
  const log = await withActor(house.director, (tx) => tx.select().from(drills));
  expect(
    log.map(({ who, right, questions, deviceId, personId }) => [who, right, questions, deviceId, personId]),
  ).toEqual([
    ["Ana, Ben", 3, 4, house.desk.id, null],
    ["Ana, Ben", 3, 4, null, house.staff.id],
  ]);
  expect(await seenBy(house.director)).toEqual([]);
});

test("reports, steps, calls and suspensions only grow: nobody changes or deletes one", async () => {
  const { rows } = await db.asSuperuser((tx) =>
    tx.execute(sql`select rolname, relname from pg_roles, pg_class
      where rolname like 'app\\_%' and relnamespace = 'public'::regnamespace
        and relname in ('reports', 'report_steps', 'requester_verifications', 'suspensions', 'drills')
        and (has_any_column_privilege(rolname, pg_class.oid, 'update') or has_table_privilege(rolname, pg_class.oid, 'delete, truncate'))`),
  );
  expect(rows).toEqual([]);
});
