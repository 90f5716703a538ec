import { defineLetter } from "../define-letter";
import { PLAIN, paragraph } from "../letter";
import { letterDay } from "../letter-day";
import {
  clockNotice,
  datedPaper,
  notByLetter,
  RESERVED,
  SUSPENDED,
  signedByCustodian,
  subjectLines,
  toRequester,
} from "../paper-words";

/** Says that the paper came and is with counsel, and nothing more. */
export const received = defineLetter({
  kind: "received",
  title: "Received, and referred to counsel",
  purpose: "Says that the paper has come and is with counsel, and nothing more.",
  goesTo: "requester",
  unavailable: ({ paper }) => notByLetter(paper),
  defaults: toRequester,
  write(facts, free) {
    const { paper, library } = facts;
    return {
      ...PLAIN,
      on: free.on,
      to: free.to,
      by: free.by,
      re: subjectLines(paper),
      salutation: free.salutation,
      body: [
        paragraph(
          `${library.name} received the ${datedPaper(paper)} on ${letterDay(paper.receivedOn)}, ${paper.how}. It has been referred to the library’s counsel, and the library will answer when counsel has advised.`,
        ),
        paragraph(
          "Until then, please write to me, and not to the staff at the desk: they may neither answer questions about patrons nor hand anything over.",
        ),
        paragraph(SUSPENDED),
        ...free.words.map((words) => paragraph(words)),
        paragraph(RESERVED),
      ],
      signature: signedByCustodian(facts),
      notice: clockNotice(paper),
    };
  },
});
