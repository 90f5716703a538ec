import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { dayOf, today } from "@/lib/clock";
import { countDefects, getEvaluation } from "@/lib/defects/queries";
import { fileStore } from "@/lib/files/file-store";
import { getMatterKey } from "@/lib/files/queries";
import { Paper } from "@/lib/findings/paper";
import { getPapers, listOperative } from "@/lib/findings/queries";
import type { Evidence } from "@/lib/findings/types";
import { getStatement, listInstruments, listOriginals } from "@/lib/intake/queries";
import type { Progress } from "@/lib/jobs/progress";
import { listMatterRows, listNames, listSilenceAnswers, type Matter, mayDecide } from "@/lib/matter/queries";
import { getPolicy, getTimeZone } from "@/lib/policy/queries";
import {
  countPictures,
  getNewestReading,
  listNewestReadings,
  listPages,
  listPictures,
  readPages,
} from "@/lib/text/queries";
import {
  datesOf,
  type InstrumentState,
  instrumentTitle,
  kindOf,
  known,
  LISTED_FINDINGS,
  matterTitle,
  readingView,
  silenceSuggestion,
  toConfirm,
} from "./instrument-state";
import type { InstrumentView, PaperView } from "./instrument-view";
import type { InstrumentRow, MatterRow, MatterView, SilenceView } from "./matter-view";
import { type MatterProgress, type NextStep, nextStep } from "./next-step";
import { filesView, findingsView, pagesView } from "./paper-view";
import { readToMe } from "./read-to-me";

const MOST_PLACES = 200;
const WAYS = {
  "in-person": "in person",
  "process-server": "by a process server",
  mail: "by mail",
  "certified-mail": "by certified mail",
  "e-mail": "by e-mail",
  fax: "by fax",
  portal: "through a portal",
  telephone: "by telephone",
  other: "otherwise",
} as const;

/** Every matter that the member may know of, those whose next date is nearest first. */
export async function listMatters(tx: Tx, member: Member): Promise<MatterRow[]> {
  const rows = await listMatterRows(tx, member.libraryId);
  const house = await gather(tx, member, rows);
  return rows
    .map((matter) => matterRow(matter, house))
    .sort((a, b) => (a.nextStep.by ?? "9999").localeCompare(b.nextStep.by ?? "9999"));
}

/** What a matter is called above each of its pages, or `null` where there is none for who asks. */
export async function getMatterTitle(tx: Tx, member: Member, matterId: string): Promise<string | null> {
  const [matter] = await listMatterRows(tx, member.libraryId, matterId);
  return matter ? matterRow(matter, await gather(tx, member, [matter])).title : null;
}

/** A matter as its own page shows it, or `null` where there is none for who asks. */
export async function getMatterView(tx: Tx, member: Member, matterId: string): Promise<MatterView | null> {
  const [matter] = await listMatterRows(tx, member.libraryId, matterId);
  if (!matter) return null;
  const house = await gather(tx, member, [matter]);
  return {
    ...matterRow(matter, house),
    today: house.today,
    openedBy: nameOf(house, matter.openedBy) ?? "the front desk",
    silence: silenceView(matter, house, await mayDecide(tx, matterId)),
    instruments: await Promise.all(
      statesOf(matter, house).map(async (state) =>
        instrumentRow(state, await getStatement(tx, fileStore(), state.instrument)),
      ),
    ),
  };
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
  const decides = await mayDecide(tx, matterId);
  return {
    matterId,
    instrumentId,
    matterTitle: matterTitle(state),
    silence: silenceView(matter, house, decides),
    nextStep: stepOf(matter, house).step,
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

/** What the pages of some matters have in common. */
interface Gathered {
  today: string;
  timeZone: string;
  names: Map<string, string>;
  silence: Awaited<ReturnType<typeof listSilenceAnswers>>;
  states: InstrumentState[];
}

async function gather(tx: Tx, { libraryId }: Member, matters: readonly Matter[]): Promise<Gathered> {
  const matterIds = matters.map(({ id }) => id);
  const timeZone = await getTimeZone(tx, libraryId);
  const instruments = await listInstruments(tx, libraryId, matterIds);
  const instrumentIds = instruments.map(({ id }) => id);
  const readings = await listNewestReadings(tx, libraryId, instrumentIds);
  const operative = await listOperative(tx, readings, LISTED_FINDINGS);
  const defects = await countDefects(tx, libraryId, instrumentIds);
  return {
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

function statesOf(matter: Matter, { states }: Gathered): InstrumentState[] {
  return states.filter(({ instrument }) => instrument.matterId === matter.id);
}

/** The paper that counts: the newest of those in whose place no other stands. */
function standing(matter: Matter, house: Gathered): InstrumentState | null {
  const states = statesOf(matter, house);
  return (
    states.find(({ instrument }) => !states.some((other) => other.instrument.supersedes === instrument.id)) ?? null
  );
}

function stepOf(matter: Matter, house: Gathered): { step: NextStep; state: InstrumentState | null } {
  const state = standing(matter, house);
  const progress: MatterProgress = {
    closed: matter.concludedAt !== null,
    silence: house.silence.get(matter.id)?.answer ?? null,
    reading: state && kindless(state) ? "none" : readingView(state?.reading ?? null).state,
    pagesRead: state?.reading?.pagesDone ?? 0,
    pageCount: state?.reading?.pagesTotal ?? null,
    kind: state && kindOf(state),
    toConfirm: state ? toConfirm(state) : 0,
    blocking: state?.defects.blocking ?? 0,
    forCounsel: state?.defects.counsel ?? 0,
    consultation: "not-asked",
    decided: false,
    ...(state ? datesOf(state) : { dueOn: null, objectBy: null, executeBy: null }),
  };
  return { step: nextStep(progress, house.today), state };
}

function kindless({ instrument }: InstrumentState): boolean {
  return instrument.came === "oral" || instrument.came === "threat";
}

function matterRow(matter: Matter, house: Gathered): MatterRow {
  const { step, state } = stepOf(matter, house);
  return {
    id: matter.id,
    title: state ? matterTitle(state) : "A matter without a paper",
    receivedOn: matter.receivedOn,
    standing: matter.standing,
    nextStep: step,
    instrumentId: state?.instrument.id ?? null,
  };
}

function silenceView(matter: Matter, house: Gathered, mayAnswer: boolean): SilenceView {
  const answer = house.silence.get(matter.id);
  const state = standing(matter, house);
  const sentence = state && silenceSuggestion(state);
  return {
    answer: answer?.answer ?? null,
    answeredBy: nameOf(house, answer?.answeredBy ?? null),
    answeredOn: answer ? dayOf(answer.answeredAt, house.timeZone) : null,
    reason: answer?.reason ?? null,
    mayAnswer,
    suggestion: sentence ? { sentence, instrumentId: state.instrument.id } : null,
  };
}

function instrumentRow(state: InstrumentState, statement: string | null): InstrumentRow {
  const { instrument, reading, defects } = state;
  return {
    id: instrument.id,
    title: instrumentTitle(state),
    kind: kindOf(state),
    receivedOn: instrument.receivedOn,
    how: WAYS[instrument.service?.how ?? "other"],
    reading: readingView(reading),
    pageCount: reading?.pagesTotal ?? null,
    returnOn: known(state, "returnOn"),
    toConfirm: toConfirm(state),
    defects,
    supersedes: instrument.supersedes,
    statement,
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
    const defects = (evaluation?.defects ?? []).filter((defect) => defect.paper === paper.index);
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

function nameOf({ names }: Gathered, personId: string | null): string | null {
  return personId ? (names.get(personId) ?? "Somebody who has left") : null;
}
