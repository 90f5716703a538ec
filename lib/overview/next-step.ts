import { daysBetween } from "@/lib/deadlines/days";
import type { Day, InstrumentKind } from "@/lib/findings/types";

/** What the matters list knows of a matter: plain values, so that it can be told in one sentence. */
export interface MatterProgress {
  closed: boolean;
  /** The custodian's last answer to the question of silence; `null` while it stands unanswered. */
  silence: "yes" | "no" | "not-sure" | null;
  /** `none` where nothing was handed over. */
  reading: "none" | "waiting" | "reading" | "read" | "failed";
  pagesRead: number;
  pageCount: number | null;
  kind: InstrumentKind | null;
  /** Key findings that no person has confirmed. */
  toConfirm: number;
  /** Defects still open, by severity. */
  blocking: number;
  forCounsel: number;
  consultation: "not-asked" | "asked" | "answered";
  decided: boolean;
  /** The date that the paper sets, the end of the time to object, a warrant's last day. */
  dueOn: Day | null;
  objectBy: Day | null;
  executeBy: Day | null;
}

export interface NextStep {
  sentence: string;
  waitingFor: "you" | "others" | "nobody";
  /** The page of the matter where it is done. */
  place: "silence" | "instrument" | "consultation" | "determination" | "overview";
  /** The nearest date that has not passed; where all have, the last that did. */
  by: Day | null;
}

/** The one thing to do next in a matter, and the next date. Silence comes before all else. */
export function nextStep(matter: MatterProgress, today: Day): NextStep {
  const by = matter.closed ? null : nextDate(matter, today);
  return { ...stepOf(matter), by };
}

function stepOf(matter: MatterProgress): Omit<NextStep, "by"> {
  if (matter.closed) return { sentence: "Closed", waitingFor: "nobody", place: "overview" };
  if (matter.silence === null) return yours("Answer the question of silence", "silence");
  if (matter.reading === "waiting" || matter.reading === "reading") {
    return { sentence: readingWords(matter), waitingFor: "others", place: "instrument" };
  }
  if (matter.reading === "failed" && matter.toConfirm > 0) return yours("Read it yourself: it could not be read", "instrument");
  if (matter.kind === "search-warrant") return yours("Write down what was taken", "instrument");
  if (matter.toConfirm > 0) return yours(`Confirm ${counted(matter.toConfirm, "finding")}`, "instrument");
  if (matter.silence === "not-sure" && matter.consultation === "not-asked") {
    return yours("Ask counsel whether silence binds", "consultation");
  }
  if (matter.consultation === "asked") return others(matter);
  if (matter.consultation === "not-asked" && matter.blocking + matter.forCounsel > 0) {
    return yours(`Ask counsel: ${counted(matter.blocking + matter.forCounsel, "question")}`, "consultation");
  }
  if (!matter.decided) return yours("Write the decision", "determination");
  return yours("Carry out the decision and close", "determination");
}

function others({ blocking, forCounsel }: MatterProgress): Omit<NextStep, "by"> {
  const open = blocking + forCounsel;
  return {
    sentence: open ? `Counsel: ${counted(open, "question")}` : "Counsel has been asked",
    waitingFor: "others",
    place: "consultation",
  };
}

function readingWords({ reading, pagesRead, pageCount }: MatterProgress): string {
  if (reading === "waiting" || pageCount === null) return "Being read";
  return `Being read: page ${Math.min(pagesRead + 1, pageCount)} of ${pageCount}`;
}

function yours(sentence: string, place: NextStep["place"]): Omit<NextStep, "by"> {
  return { sentence, waitingFor: "you", place };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function nextDate({ dueOn, objectBy, executeBy }: MatterProgress, today: Day): Day | null {
  const days = [dueOn, objectBy, executeBy].filter((day) => day !== null).sort();
  return days.find((day) => daysBetween(today, day) >= 0) ?? days.at(-1) ?? null;
}
