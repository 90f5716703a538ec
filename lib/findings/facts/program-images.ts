import { defineFinder, read } from "../define-finder";
import { demandOf } from "../demand";

const IMAGES =
  /\b(?:photo(?:graph)?s?|pictures?|images?|videos?|recordings?|film|footage|slides?)\b[^.;]{0,50}?\b(?:of|from|at|taken at|taken during|during)\b[^.;]{0,40}?\b(?:program(?:me)?s?|event|story ?time|class|workshop|lecture|concert|party|reading|talk|presentation|celebration)\b/i;
const LISTS =
  /\b(?:attend\w*|sign-? ?(?:up|in)|register\w*|registration|roster|participants?|names|who came|list of)\b/i;

/** Whether of programs nothing is wanted but images of them. */
export default defineFinder({
  key: "programImages",
  needs: ["instrument", "records"],
  find(paper, { instrument, records }) {
    const only =
      records.value?.length &&
      records.value.every((category) => category === "programs" || category === "video") &&
      records.value.includes("programs");
    if (!only) return read(false, 0.95, []);
    const demand = demandOf(paper, instrument.value);
    const wanted = demand.find((s) => IMAGES.test(s.text));
    return wanted && !demand.some((s) => LISTS.test(s.text))
      ? read(true, 0.9, wanted.evidence("programImages"))
      : read(false, 0.9, []);
  },
});
