import { dayOf } from "@/lib/clock";
import { type Course, JUST_READ } from "@/lib/course/types";
import type { Agreement, Deadline } from "@/lib/deadlines/deadline";
import { deadlinesOf } from "@/lib/deadlines/deadlines";
import type { House } from "@/lib/deadlines/rest";
import type { listSilenceAnswers, Matter } from "@/lib/matter/queries";
import { happeningWords } from "@/lib/timeline/sentence";
import type { Happening } from "@/lib/timeline/types";
import {
  datesOf,
  type InstrumentState,
  instrumentTitle,
  kindOf,
  known,
  matterTitle,
  readingView,
  silenceSuggestion,
  toConfirm,
} from "./instrument-state";
import type { DatedInstrument, HappeningRow, InstrumentRow, MatterRow, SilenceView } from "./matter-view";
import { type MatterProgress, nextStep, openDays } from "./next-step";
import { statusOf } from "./status";

/** What the pages of some matters have in common. */
export interface Gathered {
  today: string;
  timeZone: string;
  names: Map<string, string>;
  silence: Awaited<ReturnType<typeof listSilenceAnswers>>;
  states: InstrumentState[];
  /** The matters in which the asking member decides. */
  decides: ReadonlySet<string>;
  /** The closed ones that have been kept as long as was set. */
  ripe: ReadonlySet<string>;
  courses: ReadonlyMap<string, Course>;
  /** What days are counted by, and more time that was agreed, by instrument. */
  calendar: House;
  agreements: ReadonlyMap<string, Agreement>;
}

export const WAYS = {
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

export function statesOf(matter: Matter, { states }: Gathered): InstrumentState[] {
  return states.filter(({ instrument }) => instrument.matterId === matter.id);
}

/** The paper that counts: the newest of those in whose place no other stands. */
function standing(matter: Matter, house: Gathered): InstrumentState | null {
  const states = statesOf(matter, house);
  return (
    states.find(({ instrument }) => !states.some((other) => other.instrument.supersedes === instrument.id)) ?? null
  );
}

/** How far a matter is, as the next step and the status are told from it. */
export function progressOf(matter: Matter, house: Gathered): MatterProgress {
  const state = standing(matter, house);
  return {
    closed: matter.concludedAt !== null,
    ...(matter.purgedAt ? { kept: "purged" } : house.ripe.has(matter.id) ? { kept: "over" } : {}),
    mayDecide: house.decides.has(matter.id),
    silence: house.silence.get(matter.id)?.answer ?? null,
    reading: state && kindless(state) ? "none" : readingView(state?.reading ?? null).state,
    pagesRead: state?.reading?.pagesDone ?? 0,
    pageCount: state?.reading?.pagesTotal ?? null,
    kind: state && kindOf(state),
    toConfirm: state ? toConfirm(state) : 0,
    blocking: state?.defects.blocking ?? 0,
    forCounsel: state?.defects.counsel ?? 0,
    course: house.courses.get(matter.id) ?? JUST_READ,
    days: state ? daysOf(state, house) : [],
  };
}

/** The days that count for an instrument, each with how it was counted. */
function daysOf(state: InstrumentState, { calendar, agreements }: Gathered): Deadline[] {
  return deadlinesOf({ ...datesOf(state), agreement: agreements.get(state.instrument.id) ?? null }, calendar);
}

function kindless({ instrument }: InstrumentState): boolean {
  return instrument.came === "oral" || instrument.came === "threat";
}

export function matterRow(matter: Matter, house: Gathered): MatterRow {
  const state = standing(matter, house);
  const progress = progressOf(matter, house);
  return {
    id: matter.id,
    title: matter.purgedAt
      ? `Purged matter ${matter.reference}`
      : state
        ? matterTitle(state)
        : "A matter without a paper",
    receivedOn: matter.receivedOn,
    standing: matter.standing,
    status: statusOf(progress),
    nextStep: nextStep(progress, house.today),
    instrumentId: state?.instrument.id ?? null,
  };
}

/** The papers that count, each with its days. */
export function datedInstruments(matter: Matter, house: Gathered): DatedInstrument[] {
  const states = statesOf(matter, house);
  const progress = progressOf(matter, house);
  return states
    .filter(({ instrument }) => !states.some((other) => other.instrument.supersedes === instrument.id))
    .map((state) => {
      const deadlines = daysOf(state, house);
      const open = openDays(deadlines, { ...progress, kind: kindOf(state) });
      const next = open.find(({ by }) => by >= house.today) ?? null;
      return { id: state.instrument.id, title: instrumentTitle(state), next, deadlines };
    });
}

/** What happened, as the timeline tells it; what another line says already is left out. */
export function happeningRows(happenings: readonly Happening[], house: Gathered): HappeningRow[] {
  return happenings.flatMap((happening) => {
    const sentence = happeningWords(happening);
    const { on, instrumentId, personId } = happening;
    return sentence ? [{ on, sentence, instrumentId, by: nameOf(house, personId) }] : [];
  });
}

export function silenceView(matter: Matter, house: Gathered, mayAnswer: boolean): SilenceView {
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

export function instrumentRow(state: InstrumentState, statement: string | null): InstrumentRow {
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

export function nameOf({ names }: Gathered, personId: string | null): string | null {
  return personId ? (names.get(personId) ?? "Somebody who has left") : null;
}
