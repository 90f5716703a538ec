import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { today } from "@/lib/clock";
import { listCourses } from "@/lib/course/queries";
import { getHouse, listAgreements } from "@/lib/deadlines/queries";
import { countDefects, getEvaluation } from "@/lib/defects/queries";
import { fileStore } from "@/lib/files/file-store";
import { getMatterKey } from "@/lib/files/queries";
import { Paper } from "@/lib/findings/paper";
import { getPapers, listOperative } from "@/lib/findings/queries";
import type { Evidence } from "@/lib/findings/types";
import { getStatement, listInstruments, listOriginals } from "@/lib/intake/queries";
import type { Progress } from "@/lib/jobs/progress";
import { listDecided, listMatterRows, listNames, listSilenceAnswers, type Matter } from "@/lib/matter/queries";
import { groundWords } from "@/lib/policy/ground-words";
import { policyName } from "@/lib/policy/pack";
import { getPolicy, getTimeZone } from "@/lib/policy/queries";
import { openCategories } from "@/lib/production/gate";
import { getGate } from "@/lib/production/queries";
import { listRipe } from "@/lib/retention/queries";
import {
  countPictures,
  getNewestReading,
  listNewestReadings,
  listPages,
  listPictures,
  readPages,
} from "@/lib/text/queries";
import { listHappenings } from "@/lib/timeline/queries";
import { type InstrumentState, LISTED_FINDINGS, matterTitle, readingView } from "./instrument-state";
import type { InstrumentView, PaperView } from "./instrument-view";
import { nearing } from "./lawful-moves";
import type { MatterRow, MatterView } from "./matter-view";
import { type MatterProgress, nextStep, openDays } from "./next-step";
import { filesView, findingsView, pagesView } from "./paper-view";
import { readToMe } from "./read-to-me";
import {
  datedInstruments,
  type Gathered,
  happeningRows,
  instrumentRow,
  matterRow,
  nameOf,
  progressOf,
  silenceView,
  statesOf,
  WAYS,
} from "./rows";

const MOST_PLACES = 200;

/** Every matter that the member may know of, those whose next date is nearest first. */
export async function listMatters(tx: Tx, member: Member): Promise<MatterRow[]> {
  const rows = await linesOf(tx, member, await listMatterRows(tx, member.libraryId));
  return rows.sort((a, b) => (a.nextStep.by ?? "9999").localeCompare(b.nextStep.by ?? "9999"));
}

/** Some of these lines, the latest received first. */
export async function listSomeMatters(tx: Tx, member: Member, matterIds: readonly string[]): Promise<MatterRow[]> {
  const rows = await listMatterRows(tx, member.libraryId);
  return linesOf(
    tx,
    member,
    rows.filter(({ id }) => matterIds.includes(id)),
  );
}

async function linesOf(tx: Tx, member: Member, matters: readonly Matter[]): Promise<MatterRow[]> {
  const house = await gather(tx, member, matters);
  return matters.map((matter) => matterRow(matter, house));
}

/** What a matter is called above each of its pages, or `null` where there is none for who asks. */
export async function getMatterTitle(tx: Tx, member: Member, matterId: string): Promise<string | null> {
  const [matter] = await listMatterRows(tx, member.libraryId, matterId);
  return matter ? matterRow(matter, await gather(tx, member, [matter])).title : null;
}

/** A matter's line in a list, purged ones too, or `null` where there is none for who asks. */
export async function getMatterRow(
  tx: Tx,
  member: Member,
  matterId: string,
): Promise<(MatterRow & { today: string }) | null> {
  const [matter] = await listMatterRows(tx, member.libraryId, matterId);
  if (!matter) return null;
  const house = await gather(tx, member, [matter]);
  return { ...matterRow(matter, house), today: house.today };
}

/** A matter as its own page shows it, or `null` where there is none for who asks, or what it held is purged. */
export async function getMatterView(tx: Tx, member: Member, matterId: string): Promise<MatterView | null> {
  const { libraryId } = member;
  const [matter] = await listMatterRows(tx, libraryId, matterId);
  if (!matter || matter.purgedAt) return null;
  const house = await gather(tx, member, [matter]);
  const { pack, number } = await getPolicy(tx, libraryId, matter.policyVersionId);
  const happenings = await listHappenings(tx, { libraryId, matterId, timeZone: house.timeZone });
  const progress = progressOf(matter, house);
  const dated = datedInstruments(matter, house);
  return {
    ...matterRow(matter, house),
    today: house.today,
    openedBy: nameOf(house, matter.openedBy) ?? "the front desk",
    silence: silenceView(matter, house, house.decides.has(matterId)),
    instruments: await Promise.all(
      statesOf(matter, house).map(async (state) =>
        instrumentRow(state, await getStatement(tx, fileStore(), state.instrument)),
      ),
    ),
    reference: matter.reference,
    policy: { words: [policyName(pack), pack.title].join(": "), version: number },
    dated,
    nearing: await nearingOf(tx, matterId, progress, { dated, today: house.today }),
    happenings: happeningRows(happenings, house),
    attempts: happeningRows(
      happenings.filter(({ kind }) => kind === "counsel"),
      house,
    ).toReversed(),
  };
}

/** What is still lawful as a date comes near, unless the gate has something open that can be handed over. */
async function nearingOf(
  tx: Tx,
  matterId: string,
  progress: MatterProgress,
  view: Pick<MatterView, "dated" | "today">,
) {
  const { course, kind, closed } = progress;
  if (closed || course.handedOverOn !== null) return null;
  const days = openDays(
    view.dated.flatMap(({ deadlines }) => deadlines).sort((a, b) => a.by.localeCompare(b.by)),
    progress,
  );
  const found = nearing(days, { kind, today: view.today, gateOpen: false });
  if (!found) return null;
  const gate = await getGate(tx, matterId);
  return gate && openCategories(gate).length > 0 ? null : found;
}

/** Everything the instrument page shows, or `null` where there is none for who asks. */
export async function getInstrumentView(
  tx: Tx,
  member: Member,
  matterId: string,
  instrumentId: string,
): Promise<InstrumentView | null> {
  const [matter] = await listMatterRows(tx, member.libraryId, matterId);
  if (!matter) return null;
  const house = await gather(tx, member, [matter]);
  const state = statesOf(matter, house).find(({ instrument }) => instrument.id === instrumentId);
  if (!state) return null;

  const { instrument, reading } = state;
  const { service } = instrument;
  const decides = house.decides.has(matterId);
  return {
    matterId,
    instrumentId,
    matterTitle: matterTitle(state),
    silence: silenceView(matter, house, decides),
    nextStep: nextStep(progressOf(matter, house), house.today),
    today: house.today,
    service: {
      receivedOn: instrument.receivedOn,
      receivedAt: service?.servedAtTime?.slice(0, 5) ?? null,
      how: WAYS[service?.how ?? "other"],
      by: service?.servedBy ?? null,
      on: service?.receivedBy ?? null,
    },
    files: filesView(instrumentId, await listOriginals(tx, instrument), reading),
    reading: readingView(reading),
    pages: reading ? pagesView(instrumentId, await listPictures(tx, reading), await listPages(tx, reading)) : [],
    papers: await papersOf(tx, matter, house, state),
    statement: await getStatement(tx, fileStore(), instrument),
    mayDecide: decides && (reading?.state === "read" || reading?.state === "failed"),
  };
}

/** How far the newest reading of an instrument has come, or `null` where there is none for who asks. */
export async function getProgress(tx: Tx, member: Member, instrumentId: string): Promise<Progress | null> {
  const reading = await getNewestReading(tx, member.libraryId, instrumentId);
  if (!reading) return null;
  const { id, state, pagesDone, pagesTotal, round } = reading;
  const version = [id, state, pagesDone, pagesTotal, round, await countPictures(tx, reading)].join(" ");
  return { ...readingView(reading), version, channel: reading.progressChannel };
}

/** Where words stand in an instrument: at most 200 places, in reading order. `null` where it is not there for who asks. */
export async function findInPaper(
  tx: Tx,
  member: Member,
  instrumentId: string,
  words: string,
): Promise<Pick<Evidence, "page" | "quote" | "box">[] | null> {
  const reading = await getNewestReading(tx, member.libraryId, instrumentId);
  const matterKey = reading && (await getMatterKey(tx, member.libraryId, reading.matterId));
  if (!matterKey) return null;
  const sought = words.trim().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return [];

  const paper = new Paper(await readPages(tx, reading, matterKey));
  // A phrase may run on from one line to the next.
  const pattern = new RegExp(sought.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s+"), "gi");
  const places: Evidence[] = [];
  for (const match of paper.text.matchAll(pattern)) {
    places.push(...paper.evidence(match.index, match.index + match[0].length));
    if (places.length >= MOST_PLACES) break;
  }
  return places.slice(0, MOST_PLACES).map(({ page, quote, box }) => ({ page, quote, box }));
}

async function gather(tx: Tx, { libraryId }: Member, matters: readonly Matter[]): Promise<Gathered> {
  const matterIds = matters.map(({ id }) => id);
  const timeZone = await getTimeZone(tx, libraryId);
  const instruments = await listInstruments(tx, libraryId, matterIds);
  const instrumentIds = instruments.map(({ id }) => id);
  const readings = await listNewestReadings(tx, libraryId, instrumentIds);
  const operative = await listOperative(tx, readings, LISTED_FINDINGS);
  const defects = await countDefects(tx, libraryId, instrumentIds);
  const waiting = matters.filter(({ concludedAt }) => concludedAt === null).map(({ id }) => id);
  const closed = matters.filter(({ concludedAt, purgedAt }) => concludedAt !== null && purgedAt === null);
  const ripe = await listRipe(
    tx,
    libraryId,
    closed.map(({ id }) => id),
  );
  return {
    decides: await listDecided(tx, libraryId, matters.length === 1 ? matterIds : [...waiting, ...ripe]),
    ripe,
    courses: await listCourses(tx, libraryId, waiting),
    calendar: await getHouse(tx, libraryId),
    agreements: await listAgreements(tx, libraryId, instrumentIds),
    today: today(timeZone),
    timeZone,
    names: await listNames(tx, libraryId),
    silence: await listSilenceAnswers(tx, libraryId, matterIds),
    states: instruments.map((instrument) => ({
      instrument,
      reading: readings.find(({ instrumentId }) => instrumentId === instrument.id) ?? null,
      operative: operative.get(instrument.id) ?? new Map(),
      defects: defects.get(instrument.id) ?? { blocking: 0, counsel: 0, advisory: 0 },
    })),
  };
}

async function papersOf(
  tx: Tx,
  matter: Matter,
  house: Gathered,
  { instrument, reading }: InstrumentState,
): Promise<PaperView[]> {
  if (!reading) return [];
  const papers = await getPapers(tx, reading);
  const evaluation = await getEvaluation(tx, matter.libraryId, instrument.id);
  const { pack } = await getPolicy(tx, matter.libraryId, matter.policyVersionId);
  return papers.map((paper) => {
    const defects = (evaluation?.defects ?? [])
      .filter((defect) => defect.paper === paper.index)
      .map((defect) => ({ ...defect, basis: defect.basis.map((ground) => groundWords(pack, ground)) }));
    const { findings, facts } = paper;
    const { receivedOn } = instrument;
    const isOperative = paper.index === 0;
    return {
      index: paper.index,
      kind: findings.instrument.value,
      pages: paper.pages,
      sentences: isOperative ? readToMe({ findings, facts, defects, pack, receivedOn, today: house.today }) : [],
      ...findingsView(paper, { nameOf: (id) => nameOf(house, id) ?? "", timeZone: house.timeZone }),
      defects,
    };
  });
}
