import { defineFinder, notFound, read, unreadable } from "../define-finder";
import { addDays, countOf, datesIn } from "../match/dates";

const COUNT = "((?:[a-z]+ ?\\(\\d+\\)|\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty))";
/** "shall be executed within 10 days of its date", "void unless executed within ten (10) days", "search that place …, within ten (10) days from the date of this warrant" */
const WITHIN = new RegExp(
  `\\b(?:within|not? (?:later|more) than|in)\\s+${COUNT}\\s+(?:calendar\\s+)?days?\\s+(?:of|from|after|following)\\s+(?:the\\s+)?(?:its|this|date|day|issuance|issue|hereof|receipt)\\b`,
  "i",
);
const EXECUTED = /\b(?:execut|search|void|served|valid)/i;
/** "This warrant shall be executed within ten days, and a return made": from its date, as no other is named */
const SOON = new RegExp(
  `\\b(?:executed|served|execute (?:this|the) warrant) (?:with)?in\\s+${COUNT}\\s+(?:calendar\\s+)?days?\\b(?!\\s+(?:of|from|after|following)\\b)`,
  "i",
);
/** "execute this warrant on or before February 20, 2026 (not to exceed 14 days)" */
const BEFORE =
  /\b(?:execut\w*|serve\w*)\s+(?:this|the)\s+(?:search\s+)?warrant\s+(?:on\s+or\s+before|by|no\s+later\s+than|before)\s+/i;

/** A warrant's last day of execution, as stated or counted from its date. */
export default defineFinder({
  key: "executeBy",
  needs: ["instrument", "issuedOn"],
  find(paper, { instrument, issuedOn }) {
    if (instrument.value !== "search-warrant") return notFound(0.98);
    const flow = paper.flow("caption", "body", "signature-block", "attachment");
    const stated =
      BEFORE.exec(flow.text) ?? /\b(?:expires?|void after|must be executed (?:on or before|by))\s+/i.exec(flow.text);
    if (stated) {
      const from = stated.index + stated[0].length;
      const date = datesIn(flow.text.slice(from, from + 45))[0];
      if (date && date.start < 12) {
        const [start, end] = [from + date.start, from + date.end];
        return read(
          date.day,
          0.99 * date.confidence * (0.75 + 0.25 * flow.confidence(start, end)),
          flow.evidence(stated.index, end),
        );
      }
    }
    const within = WITHIN.exec(flow.text) ?? SOON.exec(flow.text);
    const around = within ? flow.text.slice(Math.max(0, within.index - 220), within.index + within[0].length) : "";
    const days = within?.[1] ? countOf(within[1]) : null;
    if (within && days && EXECUTED.test(around)) {
      const evidence = flow.evidence(within.index, within.index + within[0].length);
      if (issuedOn.status === "unreadable") return unreadable(evidence);
      if (issuedOn.value)
        return read(addDays(issuedOn.value, days), Math.min(issuedOn.confidence, 0.97), [
          ...evidence,
          ...issuedOn.evidence,
        ]);
    }
    return notFound(0.9);
  },
});
