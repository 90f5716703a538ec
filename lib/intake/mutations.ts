import { and, desc, eq } from "drizzle-orm";
import type { Desk, Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { instrumentFiles, instruments, services } from "@/db/schema/instruments";
import { readings } from "@/db/schema/readings";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import type { KeptFile } from "@/lib/files/keep-file";
import { insertFile } from "@/lib/files/mutations";
import { getMatterKey } from "@/lib/files/queries";
import { newId, newSecret } from "@/lib/ids";
import type { SendReport } from "@/lib/incident/input";
import { insertReport } from "@/lib/incident/mutations";
import { cameAs, spokenDemand, whoCame } from "@/lib/incident/report-matter";
import { matterIdOf } from "@/lib/incident/submission";
import { handOverPassword } from "@/lib/jobs/password";
import { notify } from "@/lib/mail/notify";
import { openMatter, openReportedMatter } from "@/lib/matter/mutations";
import { getMatter } from "@/lib/matter/queries";
import type { ReadAgain, ReadWithPassword, TakeIn } from "./input";
import { mediaTypeOf } from "./media-type";

const CAME = { paper: "paper", oral: "oral", threat: "threat", letter: "typed-letter" } as const;
const TITLES = {
  paper: "A paper",
  oral: "An oral demand",
  threat: "A threat",
  "typed-letter": "A letter, typed in",
  visit: "A visit",
  breach: "A breach",
  other: "A privacy problem",
} as const;

/**
 * Takes a demand in: opens its matter, or adds it to one; notes how it was served; queues its reading. Files, and what
 * was said or typed as the last of them, lie in the store already. `null` where the matter, or what it supersedes, is
 * not there for who asks.
 */
export async function takeIn(
  tx: Tx,
  member: Member,
  input: TakeIn,
  files: readonly KeptFile[],
  statement: KeptFile | null,
): Promise<{ matterId: string; instrumentId: string } | null> {
  const { libraryId } = member;
  const came = CAME[input.form];
  const matter = input.matterId
    ? await matterAtHand(tx, libraryId, input.matterId)
    : await openMatter(tx, member, { came, receivedOn: input.receivedOn, title: TITLES[came] });
  if (!matter) return null;
  const place = { libraryId, matterId: matter.id };
  if (input.supersedes && !(await isInstrument(tx, place, input.supersedes))) return null;

  const instrumentId = await insertInstrument(
    tx,
    member,
    { ...place, key: matter.key },
    {
      came,
      supersedes: input.supersedes ?? null,
      receivedOn: input.receivedOn,
      how: input.how,
      servedAtTime: input.receivedAt,
      servedBy: input.servedBy,
      receivedBy: input.servedOn,
      identified: input.official,
    },
    files,
    statement,
  );
  if (input.supersedes) await notify(tx, { matterId: matter.id, event: "paper-served-again" });
  return { matterId: matter.id, instrumentId };
}

/** What a report opens its matter under: asked before, for the desk reads nothing. */
interface ReportedAt {
  policyVersionId: string;
  /** The library's present day. */
  today: string;
}

/**
 * Takes a report in from the desk, or from a member: opens its closed matter, files the photographed paper, or the words
 * that were said, as an instrument, queues its reading, and has the custodian told. Gives the matter's id, or `null` where the same report was
 * taken in before: sent twice, it is filed once.
 */
export async function takeReport(
  tx: Tx,
  reporter: Member | Desk,
  report: SendReport,
  { policyVersionId, today }: ReportedAt,
  files: readonly KeptFile[],
  statement: KeptFile | null,
): Promise<string | null> {
  const { libraryId } = reporter;
  const came = cameAs(report.kind, files.length > 0);
  const id = matterIdOf(libraryId, reporter.id, report.submission);
  const opened = { id, came, receivedOn: today, title: TITLES[came], policyVersionId };
  const key = await openReportedMatter(tx, reporter, opened);
  if (!key) return null;

  const spoken = spokenDemand(report.kind, report);
  const asInstrument = files.length > 0 ? "paper" : statement && spoken?.came;
  const instrumentId = asInstrument
    ? await insertInstrument(
        tx,
        reporter,
        { libraryId, matterId: id, key },
        {
          came: asInstrument,
          supersedes: null,
          receivedOn: today,
          how: "in-person",
          servedAtTime: report.at || null,
          servedBy: whoCame(report),
          receivedBy: null,
          identified: report.identified === "not-said" ? null : report.identified === "yes",
        },
        files,
        files.length > 0 ? null : statement,
      )
    : null;
  await insertReport(tx, reporter, { id, key }, report, instrumentId);
  await notify(tx, { matterId: id, event: "desk-report" });
  return id;
}

interface NewInstrument extends Pick<typeof services.$inferInsert, "how" | "servedAtTime" | "servedBy" | "receivedBy"> {
  came: typeof instruments.$inferSelect.came;
  supersedes: string | null;
  receivedOn: string;
  identified: boolean | null;
}

/** Files a paper, or words, with how it was served, in the name of who adds it, and queues its reading. */
async function insertInstrument(
  tx: Tx,
  actor: Member | Desk,
  matter: Place & { key: Buffer },
  { came, supersedes, receivedOn, ...service }: NewInstrument,
  files: readonly KeptFile[],
  statement: KeptFile | null,
): Promise<string> {
  const { key: _, ...place } = matter;
  const member = actor.kind === "member" ? actor.id : null;
  const id = newId();
  await tx.insert(instruments).values({
    ...place,
    id,
    supersedes,
    came,
    label: TITLES[came],
    receivedOn,
    addedBy: member,
    addedByDevice: actor.kind === "desk" ? actor.id : null,
    addedAt: now(),
  });
  await tx.insert(services).values({
    ...place,
    id: newId(),
    instrumentId: id,
    ...service,
    servedOn: receivedOn,
    recordedBy: member,
    recordedAt: now(),
  });
  await insertOriginals(tx, matter, id, files, statement);
  await record(tx, actor, "instrument.received", id, {
    matterId: place.matterId,
    details: { came, how: service.how, receivedOn, files: files.map(({ sha256 }) => sha256) },
  });
  await queueReading(tx, place, id);
  return id;
}

/** Reads an instrument once more, after a reading that failed. `null` where it is not there for who asks. */
export async function readAgain(tx: Tx, member: Member, { matterId, instrumentId }: ReadAgain): Promise<true | null> {
  const place = { libraryId: member.libraryId, matterId };
  if (!(await isInstrument(tx, place, instrumentId))) return null;
  if (await isUnderWay(tx, place, instrumentId)) return true;
  await queueReading(tx, place, instrumentId);
  await record(tx, member, "reading.asked", instrumentId, { matterId });
  return true;
}

/** Reads a locked file with its password, which is used this once and kept nowhere. `null` as above. */
export async function readWithPassword(
  tx: Tx,
  member: Member,
  { matterId, instrumentId, fileId, password }: ReadWithPassword,
): Promise<true | null> {
  const place = { libraryId: member.libraryId, matterId };
  const [file] = await tx
    .select({ id: instrumentFiles.fileId })
    .from(instrumentFiles)
    .where(
      and(
        inMatter(instrumentFiles, place),
        eq(instrumentFiles.instrumentId, instrumentId),
        eq(instrumentFiles.fileId, fileId),
      ),
    );
  const matterKey = file && (await getMatterKey(tx, member.libraryId, matterId));
  if (!matterKey) return null;
  if (await isUnderWay(tx, place, instrumentId)) return true;

  const readingId = newId();
  await handOverPassword(tx, { id: readingId, matterKey }, { fileId, password });
  await queueReading(tx, place, instrumentId, readingId);
  await record(tx, member, "reading.asked", instrumentId, { matterId, details: { withPassword: true } });
  return true;
}

interface Place {
  libraryId: string;
  matterId: string;
}

async function matterAtHand(tx: Tx, libraryId: string, matterId: string) {
  const matter = await getMatter(tx, libraryId, matterId);
  const key = matter && (await getMatterKey(tx, libraryId, matterId));
  return key ? { id: matter.id, key } : null;
}

async function insertOriginals(
  tx: Tx,
  matter: Place & { key: Buffer },
  instrumentId: string,
  files: readonly KeptFile[],
  statement: KeptFile | null,
): Promise<void> {
  const originals = files.map((file) => ({ ...file, mediaType: mediaTypeOf(file.beginning) }));
  if (statement) originals.push({ ...statement, mediaType: "text/plain" });
  const { libraryId, matterId } = matter;
  for (const [position, file] of originals.entries()) {
    await insertFile(tx, matter, { ...file, purpose: "original" });
    await tx
      .insert(instrumentFiles)
      .values({ libraryId, matterId, id: newId(), instrumentId, fileId: file.id, position });
  }
}

async function queueReading(tx: Tx, place: Place, instrumentId: string, id = newId()): Promise<void> {
  await tx.insert(readings).values({
    ...place,
    id,
    instrumentId,
    // Named by the worker, who does the reading.
    readerVersion: "",
    state: "queued",
    progressChannel: newSecret(),
    queuedAt: now(),
  });
  await enqueue(tx, "read-instrument", { matterId: place.matterId, rowId: id });
}

async function isInstrument(tx: Tx, place: Place, instrumentId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: instruments.id })
    .from(instruments)
    .where(and(inMatter(instruments, place), eq(instruments.id, instrumentId)));
  return rows.length > 0;
}

async function isUnderWay(tx: Tx, place: Place, instrumentId: string): Promise<boolean> {
  const [newest] = await tx
    .select({ state: readings.state })
    .from(readings)
    .where(and(inMatter(readings, place), eq(readings.instrumentId, instrumentId)))
    .orderBy(desc(readings.queuedAt))
    .limit(1);
  return newest?.state === "queued" || newest?.state === "reading";
}

function inMatter(
  table: typeof instruments | typeof instrumentFiles | typeof readings,
  { libraryId, matterId }: Place,
) {
  return and(eq(table.libraryId, libraryId), eq(table.matterId, matterId));
}
