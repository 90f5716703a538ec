import type { Day, InstrumentKind } from "@/lib/findings/types";
import { cite, getLaw } from "@/lib/law/law";
import { dayWords } from "./day-words";
import { addDays, dayNumber } from "./days";
import type { DatedPaper, Deadline } from "./deadline";
import { objectionDeadline } from "./objection";
import { openRecordsDeadlines } from "./open-records";
import { federalCourtsRest, type House } from "./rest";
import { executionDeadline } from "./warrant";

const PRESERVE_DAYS = 90;

/** Papers that a court can be asked to quash, to change or to set aside. */
const QUASHED: readonly InstrumentKind[] = [
  "civil-subpoena",
  "criminal-subpoena",
  "grand-jury-subpoena",
  "prosecutor-subpoena",
  "administrative-subpoena",
  "legislative-subpoena",
  "court-order",
];

/** Every day that counts for a paper, the nearest first, each by the rule that sets it. Mail adds no days. */
export function deadlinesOf(paper: DatedPaper, house: House): Deadline[] {
  const { kind } = paper;
  if (kind === "search-warrant") return present([executionDeadline(paper)]);
  if (kind === "open-records-request") return openRecordsDeadlines(paper.servedOn, house);
  const returnOn = paper.agreement?.until ?? paper.returnOn;
  const objection = kind && objectionDeadline({ ...paper, kind, returnOn }, house);
  return present([returnDeadline(paper, house), quashDeadline(paper, returnOn), objection, preservation(paper)]).sort(
    (a, b) => a.by.localeCompare(b.by),
  );
}

/** The day that the paper names. No rule moves it, but an agreement does. */
function returnDeadline({ returnOn, agreement }: DatedPaper, house: House): Deadline | null {
  const by = agreement?.until ?? returnOn;
  if (!by) return null;
  const rest = federalCourtsRest(house)(by);
  const steps = [
    ...(returnOn ? [{ on: returnOn, says: agreement ? "The paper names this day." : namedDayWords(rest) }] : []),
    ...(agreement ? [{ on: by, says: agreedWords(agreement.agreedOn, agreement.with) }] : []),
  ];
  return {
    key: "return",
    title: "To comply, or to have answered",
    by,
    says: agreement
      ? "More time was agreed in writing. Keep the letter that says so."
      : "The paper sets this day. The clock does not wait for the policy, for counsel or for the board.",
    setBy: agreement ? "agreement" : "paper",
    basis: [],
    steps,
    ours: true,
  };
}

function namedDayWords(rest: string | null): string {
  if (rest === null) return "The paper names this day.";
  return `The paper names this day, and it is ${/^S(?:atur|un)day$/.test(rest) ? `a ${rest}` : rest}. A day that a paper names does not run on by itself: ask which day is meant, in writing.`;
}

function agreedWords(agreedOn: Day, whom: string | null): string {
  return `Agreed in writing on ${dayWords(agreedOn)}${whom ? ` with ${whom}` : ""}: this day takes the other's place.`;
}

/** The rules ask for a timely motion and give no number of days: it is late once the day to comply has come. */
function quashDeadline({ kind, jurisdiction }: DatedPaper, returnOn: Day | null): Deadline | null {
  if (!returnOn || !kind || !QUASHED.includes(kind)) return null;
  return {
    key: "quash",
    title:
      kind === "court-order"
        ? "To ask the court to reconsider or to stay it"
        : "To move the court to quash or to change it",
    by: returnOn,
    says: "The rule asks for a motion in good time and gives no number of days. It should be before the court before this day; only counsel can make it.",
    setBy: "rule",
    basis: [motionBasis(kind, jurisdiction)],
    steps: [{ on: returnOn, says: "The day to comply: by then the motion must have been made." }],
    ours: true,
  };
}

function motionBasis(kind: InstrumentKind, jurisdiction: string | null): string {
  if (jurisdiction === "US" && kind === "civil-subpoena") return cite(getLaw("frcp-45-d-3-a"));
  if (jurisdiction === "US" && (kind === "criminal-subpoena" || kind === "grand-jury-subpoena"))
    return cite(getLaw("frcrimp-17-c-2"));
  if (jurisdiction === "IA" && kind === "civil-subpoena")
    return `${getLaw("ia-civ-1.1701").citation} (to be confirmed by counsel)`;
  if (jurisdiction === "IA" && kind === "criminal-subpoena") return cite(getLaw("ia-crim-2.15"));
  return "The rules of the court that it comes from (to be confirmed by counsel)";
}

function preservation({ kind, servedOn, issuedOn }: DatedPaper): Deadline | null {
  const from = issuedOn ?? servedOn;
  if (kind !== "preservation-request" || Number.isNaN(dayNumber(from))) return null;
  const by = addDays(from, PRESERVE_DAYS);
  return {
    key: "preserve",
    title: "Until when the records are kept",
    by,
    says: "Ninety days, which a further request may renew once. It asks to keep what there is, and never to hand it over.",
    setBy: "rule",
    basis: [cite(getLaw("usc18-2703-f"))],
    steps: [
      { on: from, says: `${issuedOn ? "Dated" : "Received"}. This day is left out.` },
      { on: by, says: "The 90th day." },
    ],
    ours: false,
  };
}

function present(deadlines: (Deadline | null)[]): Deadline[] {
  return deadlines.filter((deadline) => deadline !== null);
}
