import { PROCESS } from "@/lib/defects/instrument-groups";
import { outwardGround } from "@/lib/policy/ground-words";
import type { PolicyPack } from "@/lib/policy/pack";
import { defineLetter } from "../define-letter";
import { PLAIN, paragraph } from "../letter";
import { letterDay } from "../letter-day";
import {
  clockNotice,
  datedPaper,
  FOR_COUNSEL,
  isJudges,
  RESERVED,
  SUSPENDED,
  signedByCounsel,
  subjectLines,
  toRequester,
} from "../paper-words";

const RESISTING = ["waukee:6", "independence:resist"];

/** Gives notice that the library resists until a court has found good cause. */
export const resist = defineLetter({
  kind: "resist",
  title: "Notice that the library resists",
  purpose: "Says that process is resisted until good cause is shown in a competent court, as a draft for counsel.",
  goesTo: "requester",
  counselSigns: true,
  unavailable({ pack, paper }) {
    if (!resistingClause(pack)) return "The policy says nothing of resisting process.";
    if (isJudges(paper)) return "A judge has ordered this. It is obeyed, or counsel moves the court.";
    return PROCESS.some((kind) => kind === paper.kind) ? null : "Only process is resisted. This paper is none.";
  },
  defaults: toRequester,
  write(facts, free) {
    const { paper, pack, library } = facts;
    const clause = outwardGround(pack, resistingClause(pack) ?? "");
    const who = pack.board.role === "resists" ? `the Board of ${library.name}` : library.name;
    return {
      ...PLAIN,
      on: free.on,
      to: free.to,
      by: free.by,
      re: subjectLines(paper),
      salutation: free.salutation,
      body: [
        paragraph(
          `Please take notice that ${who} resists the ${datedPaper(paper)}, received on ${letterDay(paper.receivedOn)}, until good cause has been shown in a court of competent jurisdiction (${clause}).`,
        ),
        paragraph(
          `If the records are still wanted, the way is an application to the court, on notice to the library, so that the court can decide on specific facts whether there is good cause, how far it reaches, and under what protection. The library asks that nothing be done to enforce the ${paper.kind === "civil-subpoena" ? "subpoena" : "paper"} before the court has heard it.`,
        ),
        ...(paper.objection
          ? [
              paragraph(
                `This notice comes beside written objections, which are served separately and in time, by ${letterDay(paper.objection.by)}.`,
              ),
            ]
          : [
              paragraph("If it is enforced before, the library will move the court to quash or to modify it, in time."),
            ]),
        paragraph(SUSPENDED),
        ...free.words.map((words) => paragraph(words)),
        paragraph(RESERVED),
      ],
      signature: signedByCounsel(facts, free.signer),
      notice: `Resisting by letter alone excuses nobody: only objections in time, or the court, hold off process. ${clockNotice(paper)}`,
      draftMark: FOR_COUNSEL,
    };
  },
});

function resistingClause(pack: PolicyPack): string | null {
  return pack.clauses.find(({ id }) => RESISTING.includes(id))?.id ?? null;
}
