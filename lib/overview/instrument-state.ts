import { dayWords } from "@/lib/deadlines/day-words";
import type { DatedPaper } from "@/lib/deadlines/deadline";
import type { Severity } from "@/lib/defects/types";
import { KEY_FINDINGS } from "@/lib/findings/key-findings";
import { type StoredFinding, standingOf } from "@/lib/findings/queries";
import type { FindingKey, FindingValues, InstrumentKind } from "@/lib/findings/types";
import type { StoredInstrument } from "@/lib/intake/queries";
import type { StoredReading } from "@/lib/text/queries";
import { INSTRUMENT_LABELS } from "@/messages/labels";
import type { ReadingView } from "./instrument-view";
import { quietCapitals } from "./quiet-capitals";

/** The findings of an operative paper that the lists speak of. */
export const LISTED_FINDINGS = [
  ...KEY_FINDINGS,
  "caption",
  "issuedOn",
  "executeBy",
] as const satisfies readonly FindingKey[];

/** An instrument with what is known of its operative paper. */
export interface InstrumentState {
  instrument: StoredInstrument;
  reading: StoredReading | null;
  operative: ReadonlyMap<FindingKey, StoredFinding>;
  defects: Record<Severity, number>;
}

const WITHOUT_PAPER = {
  oral: "An oral demand",
  threat: "A threat",
  "typed-letter": "A letter, typed in",
  paper: "A paper",
};

/** What a finding stands at; `null` where the paper does not say, or was not read yet. */
export function known<K extends FindingKey>({ operative }: InstrumentState, key: K): FindingValues[K] | null {
  const finding = operative.get(key);
  return finding ? (standingOf(finding).value as FindingValues[K] | null) : null;
}

/** `Subpoena`; before it is read, `A paper`, `An oral demand`. */
export function instrumentTitle(state: InstrumentState): string {
  const kind = kindOf(state);
  return kind && kind !== "other" ? INSTRUMENT_LABELS[kind].label : WITHOUT_PAPER[state.instrument.came];
}

/** `Subpoena, Prairie Crossing Homes v. Lombard`; before it is read, `A paper received Mon 2 Mar 2026`. */
export function matterTitle(state: InstrumentState): string {
  const kind = kindOf(state);
  const caption = known(state, "caption");
  if (caption)
    return `${kind && kind !== "other" ? capital(INSTRUMENT_LABELS[kind].noun) : "Paper"}, ${quietCapitals(caption)}`;
  return `${instrumentTitle(state)} received ${dayWords(state.instrument.receivedOn)}`;
}

/** What kind of paper it is; of what was only said there is none. */
export function kindOf(state: InstrumentState): InstrumentKind | null {
  const { came } = state.instrument;
  return came === "oral" || came === "threat" ? null : known(state, "instrument");
}

/** How far the reading has come. */
export function readingView(reading: StoredReading | null): ReadingView {
  const states = { queued: "waiting", reading: "reading", read: "read", failed: "failed" } as const;
  return {
    state: reading ? states[reading.state] : "waiting",
    pagesRead: reading?.pagesDone ?? 0,
    pageCount: reading?.pagesTotal ?? null,
  };
}

/** Key findings that nobody has confirmed or corrected. Nothing was written of what was only said. */
export function toConfirm({ instrument, operative }: InstrumentState): number {
  if (instrument.came === "oral" || instrument.came === "threat") return 0;
  return KEY_FINDINGS.filter((key) => operative.has(key) && !operative.get(key)?.decision).length;
}

/** What the days of an instrument are counted from. */
export function datesOf(state: InstrumentState): Omit<DatedPaper, "agreement"> {
  return {
    kind: kindOf(state),
    jurisdiction: known(state, "court")?.jurisdiction ?? null,
    servedOn: state.instrument.receivedOn,
    issuedOn: known(state, "issuedOn"),
    returnOn: known(state, "returnOn"),
    executeBy: known(state, "executeBy"),
  };
}

/** What the reading suggests about silence, in one sentence; it never answers. `null` while nothing was read. */
export function silenceSuggestion(state: InstrumentState): string | null {
  const finding = state.operative.get("nondisclosure");
  if (!finding) return null;
  const { value, status, evidence } = standingOf(finding);
  const page = evidence[0] ? ` on page ${evidence[0].page}` : "";
  if (status === "unreadable") return `Whether it binds anyone to silence could not be read${page}. Look at the page.`;
  const { imposed } = (value ?? { imposed: "none" }) as FindingValues["nondisclosure"];
  if (imposed === "ordered")
    return `The paper seems to forbid telling anyone of it${page}. Read that before you answer.`;
  if (imposed === "requested") return `The paper asks for silence${page}, and names nothing that would bind you to it.`;
  return "Nothing that binds anyone to silence was found in the paper. Look at it yourself before you answer.";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
