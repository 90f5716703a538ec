import { addDays } from "@/lib/deadlines/days";
import { joined, recordWords } from "@/lib/defects/sentence";
import { defineLetter } from "../define-letter";
import type { LetterFacts } from "../facts";
import { PLAIN, paragraph } from "../letter";
import { letterDay } from "../letter-day";
import { capital, datedPaper, signedByCustodian } from "../paper-words";

const WAITING_DAYS = 10;

/** Tells a patron that her records are asked for, so that she can object herself. */
export const patronNotice = defineLetter({
  kind: "patron-notice",
  title: "Notice to the patron",
  purpose: "Tells the person whom the records are about, so that she can object herself. Only on counsel’s advice.",
  goesTo: "patron",
  counselFirst: true,
  untilLabel: "Nothing is released before",
  // Where silence may bind anyone, this letter is not so much as named.
  absent: ({ silence, standing }) => silence !== "no" || standing !== "open",
  unavailable: ({ paper }) =>
    paper.kind === "search-warrant"
      ? "A warrant is carried out at once. Ask counsel what may be told afterwards."
      : null,
  defaults: ({ on, paper }) => {
    const person = paper.subjects.length === 1 ? paper.subjects[0]! : null;
    return {
      on,
      to: person ? [person] : [],
      by: "By mail, in a plain envelope marked personal",
      salutation: person ? `Dear ${person}:` : "Dear patron:",
      until: waitingUntil(on, paper.dueOn),
      words: [],
      signer: null,
    };
  },
  write(facts, free) {
    const { paper, library } = facts;
    const until = free.until ? letterDay(free.until) : null;
    return {
      ...PLAIN,
      on: free.on,
      to: free.to,
      by: free.by,
      re: ["A legal demand for library records"],
      salutation: free.salutation,
      body: [
        paragraph(
          `On ${letterDay(paper.receivedOn)} ${library.name} received a ${datedPaper(paper)}${from(facts)}. It asks for records that would be about you${sought(facts)}. ${whatLeft(facts)}`,
        ),
        paragraph(where(facts)),
        paragraph(
          until
            ? `So that you can act first, the library will hand over nothing${more(facts)} under it before ${until}, unless a court orders otherwise.`
            : `So that you can act first, the library waits before it hands over anything${more(facts)}, unless a court orders otherwise.`,
        ),
        paragraph(
          "You may ask a lawyer of your own. A lawyer can tell you whether to object, to ask the court to quash or limit the demand, or to ask for an order that protects you. The library cannot advise you, and its counsel does not act for you. If you object, please send us a copy.",
        ),
        paragraph(
          `You need do nothing. The library answers the demand by the law and by its own policy in any case${facts.pack.confirmedOn ? `; the policy is enclosed` : ""}.`,
        ),
        ...free.words.map((words) => paragraph(words)),
      ],
      signature: signedByCustodian(facts),
      enclosures: facts.pack.confirmedOn ? [facts.pack.title] : [],
      notice: `Send it only on counsel’s advice, and to the patron alone. It does not stop the clock${paper.dueOn ? `: the paper’s own date is ${letterDay(paper.dueOn)}` : ""}.`,
    };
  },
});

/** What has been handed over so far, in a sentence: as it is on record, and never by heart. */
export function whatLeft({ left }: Pick<LetterFacts, "left">): string {
  if (left.length === 0) return "Nothing has been handed over.";
  const said = left.map(({ category, on }) => `${category ? recordWords([category]) : "records"} on ${letterDay(on)}`);
  return `Before this letter, these left the library: ${joined([...new Set(said)])}. Nothing else has been handed over.`;
}

const more = ({ left }: LetterFacts) => (left.length > 0 ? " more" : "");

function from({ paper }: LetterFacts): string {
  const who = paper.requester?.agency ?? paper.requester?.name ?? null;
  return who ? ` from ${who}` : "";
}

function sought({ paper }: LetterFacts): string {
  const records = paper.records.filter((category) => category !== "all-records");
  return records.length > 0 ? `: ${recordWords(records)}` : "";
}

function where({ paper }: LetterFacts): string {
  const of = [paper.caption, paper.caseNumber && `No. ${paper.caseNumber}`, paper.court?.name].filter(Boolean);
  const due = paper.dueOn ? ` It is to be answered by ${letterDay(paper.dueOn)}.` : "";
  return of.length > 0 ? `It was issued in ${capital(of.join(", "))}.${due}` : `It names no court.${due}`;
}

/** Ten days, or the day before the paper's own, which no notice moves. */
function waitingUntil(on: string, dueOn: string | null): string {
  const ten = addDays(on, WAITING_DAYS);
  return dueOn && dueOn > on && dueOn < ten ? dueOn : ten;
}
