import { defineFinder, notFound, read } from "../define-finder";
import { sentencesOf } from "../sentences";

// "Certificate of Service: … served upon all counsel of record", "notice of this subpoena was given to the parties", "cc: Jane Roe, attorney for Defendant"
const TOLD =
  /\b(?:served|sent|mailed|e-?mailed|provided|gave|given|delivered|filed)\b[^.]{0,140}\b(?:all (?:other )?(?:parties|counsel)|(?:the )?(?:other|opposing|each) part(?:y|ies)|counsel of record|opposing counsel|attorneys? for (?:the )?(?:plaintiff|defendant|petitioner|respondent)|parties of record)\b|\b(?:all (?:parties|counsel)|opposing counsel|the other part(?:y|ies))\b[^.]{0,80}\b(?:were|was|have been|has been)\b[^.]{0,30}\b(?:served|notified|given notice|told)\b|^(?:cc|copies to|copy to):?\b[^.]{0,120}\b(?:counsel|attorney|plaintiff|defendant)\b/i;

/** Whether a civil subpoena shows that the other parties were told of it. */
export default defineFinder({
  key: "partyNotice",
  needs: ["instrument"],
  find(paper, { instrument }) {
    if (instrument.value !== "civil-subpoena") return notFound(0.97);
    const all = [paper, ...paper.companions].flatMap(sentencesOf);
    const said = all.find((s) => s.zone !== "rule-text" && TOLD.test(s.text));
    return said ? read(true, 0.9, said.evidence("partyNotice")) : read(false, 0.88, []);
  },
});
