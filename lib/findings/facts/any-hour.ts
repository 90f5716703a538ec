import { defineFinder, notFound, read } from "../define-finder";
import { sentencesOf } from "../sentences";

// "[x] at any time in the day or night because good cause has been established", "may be executed in the nighttime"
const ANY_HOUR =
  /\b(?:at )?any (?:time|hour) (?:in|of|during) the (?:day or (?:the )?night|day and night|night)\b|\bday or night\b|\b(?:in the )?night-?time\b[^.;]{0,60}\b(?:authori[sz]ed|permitted|allowed|execut\w+)\b|\b(?:execut\w+|served?|search)\b[^.;]{0,60}\b(?:in the )?night-?time\b/i;
const DENIED = /\bnot\b[^.;]{0,40}\bnight|\bunless\b/i;

/** Whether a warrant may be carried out by night: said outright, or by a box that is ticked. */
export default defineFinder({
  key: "anyHour",
  needs: ["instrument"],
  find(paper, { instrument }) {
    if (instrument.value !== "search-warrant") return notFound(0.97);
    const said = sentencesOf(paper).filter((s) => ANY_HOUR.test(s.text) && !DENIED.test(s.text));
    // A form prints both hours, each behind its box.
    const ticked = said.find((s) => s.ticked === true);
    const plain = said.find((s) => s.ticked === null);
    const given = ticked ?? plain;
    return given ? read(true, ticked ? 0.92 : 0.8, given.evidence("anyHour")) : read(false, 0.88, []);
  },
});
