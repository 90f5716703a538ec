import { defineFinder, notFound, read } from "../define-finder";
import { demandOf } from "../demand";

// "the complaining witness's borrowing", "records of the alleged victim"
const VICTIM =
  /\b(?:(?:alleged |claimed |purported )?victims?|complaining witness(?:es)?|complainants?|prosecutrix)\b(?! (?:services|advocate|assistance|impact))/i;

/** Whether a subpoena in a criminal case wants what is personal to a victim. */
export default defineFinder({
  key: "victimData",
  needs: ["instrument"],
  find(paper, { instrument }) {
    if (instrument.value !== "criminal-subpoena") return notFound(0.97);
    const asked = demandOf(paper, instrument.value).find((s) => VICTIM.test(s.text));
    return asked ? read(true, 0.85, asked.evidence("victimData")) : read(false, 0.9, []);
  },
});
