import { defineFinder, notFound, read } from "../define-finder";

// What Rule 45(d) and (e) speak of, in whatever words: undue burden, objections, the form in which to produce, privilege
const HEADS: readonly RegExp[] = [
  /\bundue (?:burden|expense)\b/i,
  /\bobject(?:ion|ions)?\b[^.]{0,160}\b(?:14|fourteen) days\b|\b(?:14|fourteen) days\b[^.]{0,160}\bobject/i,
  /\bquash(?:ing)? or modif/i,
  /\busual course of business\b|\bas (?:they are )?kept in the (?:usual|ordinary) course\b|\borganize and label\b/i,
  /\b(?:privileged|privilege)\b[^.]{0,120}\b(?:describe|claim|withh)/i,
];

/** Whether a federal civil subpoena sets out the text of Rule 45(d) and (e), as it must. */
export default defineFinder({
  key: "ruleText",
  needs: ["instrument", "court"],
  find(paper, { instrument, court }) {
    if (instrument.value !== "civil-subpoena" || court.value?.jurisdiction !== "US") return notFound(0.97);
    const flow = paper.flow();
    const text = flow.text.replace(/\s+/g, " ");
    const spoken = HEADS.filter((head) => head.test(text)).length;
    const first = paper.in("rule-text")[0];
    if (spoken >= 3 || (first && spoken >= 2))
      return read(true, 0.92, first ? paper.evidence(first.start, first.end) : []);
    return read(false, spoken ? 0.6 : 0.85, []);
  },
});
