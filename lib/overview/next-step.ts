import type { Course } from "@/lib/course/types";
import { daysBetween } from "@/lib/deadlines/days";
import type { DeadlineKey } from "@/lib/deadlines/deadline";
import type { Day, InstrumentKind } from "@/lib/findings/types";

/** What the matters list knows of a matter: plain values, so that it can be told in one sentence. */
export interface MatterProgress {
  closed: boolean;
  /** Whether a closed one has been kept as long as was set, or what it held is destroyed. */
  kept?: "over" | "purged";
  /** Whether the reader is the custodian, who confirms, answers, decides and releases. */
  mayDecide: boolean;
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
  course: Course;
  /** The days that count for the standing paper. */
  days: readonly { key: DeadlineKey; by: Day }[];
}

/** Whom a matter waits for. */
type Awaited = "you" | "custodian" | "reader" | "counsel" | "requester" | "board" | "court" | "nobody";

export interface NextStep {
  sentence: string;
  who: Awaited;
  waitingFor: "you" | "others" | "nobody";
  /** The page of the matter where it is done. */
  place:
    | "silence"
    | "instrument"
    | "consultation"
    | "letters"
    | "board"
    | "determination"
    | "production"
    | "retention"
    | "overview";
  /** The nearest date that has not passed; where all have, the last that did. */
  by: Day | null;
}

type Step = Pick<NextStep, "sentence" | "who" | "place">;

/** The one thing to do next in a matter, and the next date. Silence comes before all else. */
export function nextStep(matter: MatterProgress, today: Day): NextStep {
  const step = stepOf(matter);
  // What is the custodian's to do is not the reader's, unless she is the custodian.
  const who = step.who === "you" && !matter.mayDecide ? "custodian" : step.who;
  const waitingFor = who === "you" || who === "nobody" ? who : "others";
  return { ...step, who, waitingFor, by: matter.closed ? null : nextDate(matter, today) };
}

function stepOf(matter: MatterProgress): Step {
  if (matter.closed) return afterClosing(matter);
  if (matter.silence === null) return yours("Answer the question of silence", "silence");
  if (matter.reading === "waiting" || matter.reading === "reading") {
    return { sentence: readingWords(matter), who: "reader", place: "instrument" };
  }
  if (matter.course.determination?.signed) return afterDecision(matter);
  if (matter.reading === "failed" && matter.toConfirm > 0)
    return yours("Read it yourself: it could not be read", "instrument");
  if (matter.kind === "search-warrant") return underWarrant(matter);
  if (matter.toConfirm > 0) return yours(`Confirm ${counted(matter.toConfirm, "finding")}`, "instrument");
  return beforeDecision(matter);
}

/** Nothing is purged by itself: that it may be is said to who can do it. */
function afterClosing({ kept, mayDecide }: MatterProgress): Step {
  if (kept === "over" && mayDecide) return yours("Kept long enough: it may be purged", "retention");
  return { sentence: kept === "purged" ? "Purged" : "Closed", who: "nobody", place: "overview" };
}

/** They take, the library does not release: what is left is to write it down, and to sign that it was so. */
function underWarrant({ course }: MatterProgress): Step {
  if (!course.handedOverOn) return yours("Write down what was taken", "production");
  return yours("Sign that it was taken under a warrant", "determination");
}

function beforeDecision(matter: MatterProgress): Step {
  const { course, silence } = matter;
  const open = matter.blocking + matter.forCounsel;
  if (silence === "not-sure" && course.consultation === "not-asked") {
    return yours("Ask counsel whether silence binds", "consultation");
  }
  if (course.consultation === "asked") {
    const sentence = open ? `Counsel: ${counted(open, "question")}` : "Counsel has been asked";
    return { sentence, who: "counsel", place: "consultation" };
  }
  if (course.consultation === "of-earlier-paper") {
    const sentence = open ? `Ask counsel about the new paper: ${counted(open, "question")}` : ASK_ANEW;
    return yours(sentence, "consultation");
  }
  if (course.board === "before") return { sentence: "The Board has it on its agenda", who: "board", place: "board" };
  if (course.cure && !course.cure.answered) {
    return { sentence: "The requester has the cure letter", who: "requester", place: "letters" };
  }
  if (course.consultation === "not-asked" && open > 0)
    return yours(`Ask counsel: ${counted(open, "question")}`, "consultation");
  return asAdvised(course) ?? yours(course.determination ? "Sign the decision" : "Write the decision", "determination");
}

const ASK_ANEW = "Ask counsel about the new paper";

function asAdvised({ advice, cure, objectedOn, determination }: Course): Step | null {
  if (determination) return null;
  if (advice === "cure" && !cure) return yours("Send the cure letter", "letters");
  if ((advice === "object" || advice === "quash" || advice === "resist") && !objectedOn) {
    return yours("Send counsel’s objection", "letters");
  }
  return null;
}

function afterDecision({ course }: MatterProgress): Step {
  const { kind } = course.determination!;
  if ((kind === "release" || kind === "release-in-part") && !course.handedOverOn)
    return yours("Hand over what was released", "production");
  if (kind === "resist" && !course.objectedOn) return yours("Send the objection, or the notice to resist", "letters");
  if (kind === "resist") return { sentence: "Resisting, until a court has spoken", who: "court", place: "letters" };
  return yours("Close the matter", "determination");
}

function readingWords({ reading, pagesRead, pageCount }: MatterProgress): string {
  if (reading === "waiting" || pageCount === null) return "Being read";
  return `Being read: page ${Math.min(pagesRead + 1, pageCount)} of ${pageCount}`;
}

function yours(sentence: string, place: NextStep["place"]): Step {
  return { sentence, who: "you", place };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The days that still ask for something: not the time to object once the objection is out, nor any once it is decided and done. */
export function openDays<D extends { key: DeadlineKey }>(
  days: readonly D[],
  { course, kind }: Pick<MatterProgress, "course" | "kind">,
): D[] {
  if (course.determination?.signed && course.determination.kind !== "resist" && course.handedOverOn) return [];
  if (!course.objectedOn) return [...days];
  // Once it is objected to, a civil subpoena waits for a court's order (Fed. R. Civ. P. 45(d)(2)(B)(ii)).
  const met = kind === "civil-subpoena" ? ["object", "quash", "return"] : ["object", "quash"];
  return days.filter(({ key }) => !met.includes(key));
}

function nextDate(matter: MatterProgress, today: Day): Day | null {
  const days = openDays(matter.days, matter)
    .map(({ by }) => by)
    .sort();
  return days.find((day) => daysBetween(today, day) >= 0) ?? days.at(-1) ?? null;
}
