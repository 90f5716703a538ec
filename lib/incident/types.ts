/** What can be reported. A warrant that is being executed and a claimed emergency are paths of their own at the desk. */
export const REPORT_KINDS = ["visit", "demand", "threat", "breach", "other", "warrant", "emergency"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** *Did they say not to tell anyone?* */
export const SILENCE_ANSWERS = ["yes", "no", "not-said"] as const;
export type SilenceAnswer = (typeof SILENCE_ANSWERS)[number];

/** Something that was taken, and who took it. */
interface Taking {
  what: string;
  by: string;
}

/** What a report says beside its kind; it lies under the matter's key. Empty is empty, never a guess. */
export interface ReportBody {
  agency: string;
  name: string;
  badge: string;
  /** The number that they gave: nobody verifies them by calling it. */
  callBack: string;
  identified: "yes" | "no" | "not-said";
  /** What was asked for, in their words. */
  asked: string;
  /** What was said or done: a threat, what has leaked, what happened. */
  happened: string;
  /** What was handed over or shown to us: a paper, a card, nothing. */
  served: string;
  taken: Taking[];
  receipt: "given" | "refused" | "not-asked" | "";
  /** The local time at which it began, `14:05`. */
  at: string;
}

/** A number that the desk calls, in the order of the list. */
export interface Contact {
  name: string;
  /** What she is called for: `Director`, `City attorney`. */
  role: string;
  /** In the hours below. */
  phone: string;
  /** Outside them; empty where the first number is right at any hour. */
  afterHours: string;
}

/** The numbers to call and the hours, Monday to Friday or every day, in which the first number of each is the right one. */
export interface CallList {
  contacts: Contact[];
  days: "weekdays" | "every-day";
  /** `08:00` */
  from: string;
  until: string;
}
