import { dayWords } from "@/lib/deadlines/day-words";
import { INSTRUMENT_LABELS, RECORD_LABELS } from "@/messages/labels";
import type { AgencyType, Counted, DigestContents, DigestDecision, RequestKind } from "./types";

/** Always said: a report that is silent of something and one that has nothing to be silent of end alike. */
export const SCOPE = "This report covers only what the law lets us report.";
export const NO_REPLY_ALL = "Please do not reply to all: discussion by e-mail may be a meeting.";

/** One heading of the report, with its lines. */
export interface ReportSection {
  title: string;
  lines: { label: string; value: string }[];
  note?: string;
}

const AGENCIES: Record<AgencyType, string> = {
  "law-enforcement": "Police and other law enforcement",
  prosecutor: "Prosecutors",
  court: "Courts",
  "other-agency": "Other public agencies",
  "private-party": "Private parties and their attorneys",
  "not-known": "Not known",
};

const DECISIONS: Record<DigestDecision, string> = {
  release: "Released what was asked",
  "release-in-part": "Released a part",
  refuse: "Refused",
  resist: "Resisted in court",
  refer: "Referred to another body",
  "none-found": "No such records found",
  "held-by-another": "Held by another body",
  preserved: "Preserved, not handed over",
  withdrawn: "Withdrawn by who had asked",
  "taken-under-warrant": "Taken under a search warrant",
  "refused-at-the-desk": "Refused at the desk",
};

const UNPRINTED = { oral: "Asked in person, without a paper", threat: "A threat", "not-read": "A paper not read yet" };

/** The subject: the same whatever the report holds. */
export function subjectOf({ library, until }: DigestContents): string {
  return `Requests for library records: report of ${dayWords(until)}, ${library}`;
}

/** What time it covers, or, where nothing is new, that nothing is. */
export function opening({ from, until, nothingNew }: DigestContents): string {
  if (nothingNew) return from ? `Nothing new since ${dayWords(from)}.` : `Nothing to report as of ${dayWords(until)}.`;
  return from ? `From ${dayWords(from)} to ${dayWords(until)}.` : `Up to ${dayWords(until)}.`;
}

/** The report's sections in their order; the same ones each time, whatever the numbers. */
export function sectionsOf(contents: DigestContents): ReportSection[] {
  const { requests, papers, decisions, releases, deadlines, consultationsOpen, referrals, band } = contents;
  return [
    {
      title: "Requests",
      lines: [line("Requests that came", requests.total), ...counted(requests.kinds, kindName).map(indent)],
    },
    {
      title: "Who asked",
      lines: [...counted(requests.agencies, (key) => AGENCIES[key]), others("kind of requester", band)],
      note: "Kinds of requester are counted apart from kinds of paper, so that the two cannot be put together.",
    },
    {
      title: "Papers",
      lines: [
        line("With a defect that had to be answered", papers.defective),
        line("Cured since: corrected, or served again", papers.cured),
      ],
    },
    { title: "Counsel", lines: [line("Questions that wait for counsel’s opinion", consultationsOpen)] },
    {
      title: "Decisions",
      lines: [
        line("Decisions signed", decisions.total),
        ...counted(decisions.kinds, (key) => DECISIONS[key]).map(indent),
      ],
    },
    {
      title: "Records handed over",
      lines: [
        line("Hand-overs", releases.total),
        line("Taken under a search warrant", releases.taken),
        ...counted(releases.categories, (key) => capital(RECORD_LABELS[key].label)),
        others("kind of records", band),
      ],
    },
    {
      title: "Dates",
      lines: [line("Dates that fell due", deadlines.due), line("Answered by then", deadlines.met)],
    },
    {
      title: "For the Board’s vote",
      lines:
        referrals.length === 0
          ? [{ label: "Nothing waits for a vote", value: "" }]
          : referrals.map(({ meetingOn, count }) =>
              line(meetingOn ? `On the agenda for ${dayWords(meetingOn)}` : "No meeting set yet", count),
            ),
    },
  ];
}

/** `Mar 2026`. */
export function monthWords(month: string): string {
  return dayWords(`${month}-01`).split(" ").slice(2).join(" ");
}

function kindName(kind: RequestKind): string {
  return kind in UNPRINTED
    ? UNPRINTED[kind as keyof typeof UNPRINTED]
    : INSTRUMENT_LABELS[kind as keyof typeof INSTRUMENT_LABELS].label;
}

function counted<K extends string>(counts: Counted<K>, name: (key: K) => string): ReportSection["lines"] {
  return counts.map(({ key, count }) => line(name(key), count));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function others(what: string, band: number) {
  return { label: `Every other ${what}`, value: `fewer than ${band}` };
}

function line(label: string, count: number) {
  return { label, value: String(count) };
}

function indent({ label, value }: { label: string; value: string }) {
  return { label: `– ${label}`, value };
}
