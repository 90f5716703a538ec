import { recordWords } from "@/lib/defects/sentence";
import { outwardGround } from "@/lib/policy/ground-words";
import { INSTRUMENT_LABELS } from "@/messages/labels";
import { defineLetter } from "../define-letter";
import type { LetterFacts } from "../facts";
import { type Block, PLAIN, paragraph, type Words } from "../letter";
import { letterDay } from "../letter-day";
import { capital, noun, signedByCustodian } from "../paper-words";

/** An item for the board's agenda. It names no patron, no party, no case and no requester: an agenda is public. */
export const agendaItem = defineLetter({
  kind: "agenda-item",
  title: "Item for the board’s agenda",
  purpose: "What the board is asked to decide, without the name of any patron, party or case.",
  goesTo: "board",
  // Where silence may bind anyone, the board is not told: counsel alone suffices.
  absent: ({ silence, standing, pack }) => silence !== "no" || standing !== "open" || pack.board.role === "none",
  untilLabel: "The meeting",
  defaults: ({ on, library }) => ({
    on,
    to: [`The Board of ${library.name}`],
    by: null,
    salutation: null,
    until: null,
    words: [],
    signer: null,
  }),
  write(facts, free) {
    const { paper, pack } = facts;
    const clauses = pack.grounds.board.map((id) => outwardGround(pack, id));
    return {
      ...PLAIN,
      heading: "Agenda item",
      on: free.on,
      to: free.to,
      re: [`${subject(facts)}${free.until ? `, meeting of ${letterDay(free.until)}` : ""}`],
      body: [
        { kind: "heading", words: "What has come" },
        paragraph(
          `On ${letterDay(paper.receivedOn)} the library received ${article(noun(paper))} ${noun(paper)}${bySort(facts)} that asks for ${records(facts)}. ${paper.dueOn ? `It names ${letterDay(paper.dueOn)} as its date.` : "It names no date."} The matter’s reference is on this page; names of patrons, parties and cases are left out, since an agenda is public.`,
        ),
        { kind: "heading", words: "What the board is asked" },
        ...motions(facts),
        { kind: "heading", words: "What the board should know" },
        {
          kind: "list",
          numbered: false,
          items: [
            { words: `The policy: ${clauses.length > 0 ? clauses.join("; ") : pack.title}.` },
            { words: "The board’s vote holds back no objection that is due, and nothing that a court has ordered." },
            {
              words:
                "Counsel says whether this is heard in closed session; members who are told more keep it to themselves.",
            },
          ],
        },
        ...free.words.map((words) => paragraph(words)),
      ],
      signature: signedByCustodian(facts),
      notice: "It names nobody. Read your own words again before it is posted.",
    };
  },
});

const RESISTS: readonly Words[] = [
  "Moved, that the Board resist the demand until good cause has been shown in a court of competent jurisdiction, and that the Director instruct counsel to object, or to move the court, in time.",
  "Or, moved, that the Director be authorized to answer the demand as counsel advises.",
];
const MOTIONS: Record<LetterFacts["pack"]["board"]["role"], readonly Words[]> = {
  resists: RESISTS,
  "may-approve-registration": [
    "Moved, that the Board approve, as an exception, the release of the registration records that the request describes, upon the letter and the justification before it.",
    "Or, moved, that the Board decline the exception, and that the Director ask for process of a court.",
  ],
  "is-consulted": [
    "The Director asks for the Board’s views on the demand before a written decision is issued. No motion is needed.",
  ],
  none: ["For the Board’s information."],
};

function motions({ pack }: LetterFacts): Block[] {
  return [{ kind: "list", numbered: true, items: MOTIONS[pack.board.role].map((words) => ({ words })) }];
}

function subject({ paper }: LetterFacts): string {
  const kind = paper.kind && paper.kind !== "other" ? INSTRUMENT_LABELS[paper.kind].label.toLowerCase() : noun(paper);
  return `${capital(kind)} received ${letterDay(paper.receivedOn)}`;
}

/** The sort of requester, never which one. */
function bySort({ paper }: LetterFacts): string {
  if (paper.justiceAgency === true) return " from a criminal or juvenile justice agency";
  return paper.justiceAgency === false ? " from somebody who is not a justice agency" : "";
}

function records({ paper }: LetterFacts): string {
  const sought = paper.records.filter((category) => category !== "all-records");
  return sought.length > 0 ? `these kinds of records: ${recordWords(sought)}` : "patrons’ records";
}

function article(word: string): string {
  return /^[aeio]/i.test(word) ? "an" : "a";
}
