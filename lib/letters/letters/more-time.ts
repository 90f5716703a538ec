import { addDays } from "@/lib/deadlines/days";
import { defineLetter } from "../define-letter";
import { PLAIN, paragraph } from "../letter";
import { letterDay } from "../letter-day";
import {
  clockNotice,
  datedPaper,
  notByLetter,
  RESERVED,
  signedByCustodian,
  subjectLines,
  toRequester,
} from "../paper-words";

const DAYS = 14;

/** Asks for a later date, to be agreed in writing, and takes none for granted. */
export const moreTime = defineLetter({
  kind: "more-time",
  title: "Asking for more time",
  purpose: "Asks whoever sent the paper to agree to a later date in writing.",
  goesTo: "requester",
  untilLabel: "The date you ask for",
  unavailable: ({ paper }) => notByLetter(paper),
  defaults: (facts) => ({ ...toRequester(facts), until: addDays(laterOf(facts.paper.dueOn, facts.on), DAYS) }),
  write(facts, free) {
    const { paper } = facts;
    const asked = free.until ? letterDay(free.until) : "a later date";
    const now = paper.dueOn ? `It is returnable on ${letterDay(paper.dueOn)}.` : "It names no day by which to answer.";
    return {
      ...PLAIN,
      on: free.on,
      to: free.to,
      by: free.by,
      re: subjectLines(paper),
      salutation: free.salutation,
      body: [
        paragraph(
          `The ${datedPaper(paper)} was received on ${letterDay(paper.receivedOn)}. ${now} The library consults its counsel before it answers any such paper, and that takes longer. It therefore asks that the time to answer, to object and to move be extended to ${asked}.`,
        ),
        paragraph(
          "If you agree, please say so in writing: a reply by e-mail will do, or sign below and send this page back. Until you have, the library takes the date of the paper as it stands.",
        ),
        ...free.words.map((words) => paragraph(words)),
        paragraph(RESERVED),
      ],
      signature: signedByCustodian(facts),
      agreement: {
        says: `Agreed: the time to answer, to object and to move is extended to ${asked}.`,
        lines: ["Signature and name, in print", "Date"],
      },
      notice: clockNotice(paper),
    };
  },
});

function laterOf(day: string | null, other: string): string {
  return day && day > other ? day : other;
}
