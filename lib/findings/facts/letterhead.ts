import { tidy } from "../caption-region";
import { defineFinder, notFound, read } from "../define-finder";
import { datesIn } from "../match/dates";
import type { InstrumentKind } from "../types";

const LETTERS: readonly (InstrumentKind | null)[] = ["written-request", "exigent-request", "preservation-request"];
const AGENCY =
  /\b(?:police|sheriff'?s?|department|office of|county attorney|district attorney|attorney general|bureau|division of|investigations?|university|university police|marshal|state patrol|u\.? ?s\.?|united states|agency|administration|homeland|prosecutor|city of|county of|state of|commission|juvenile court|probation)\b/i;
const CONTACT =
  /\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b\d{5}\b|\b\d{1,5} (?:[NSEW]\.? )?[A-Z0-9][\w.]*|@|\bwww\.|\b(?:tel|phone|fax|box)\b/i;

/** Whether a letter stands on its office's printed paper: the agency's name and its address above the date. */
export default defineFinder({
  key: "letterhead",
  needs: ["instrument"],
  find(paper, { instrument }) {
    if (!LETTERS.includes(instrument.value)) return notFound(0.95);
    const first = paper.lines.find((line) => line.zone !== "header")?.page;
    const lines = paper.lines.filter((l) => l.page === first && l.zone !== "header" && l.line.box[1] < 0.42);
    if (lines.some((l) => /^sent:?\b|^from:? .*@/i.test(tidy(l)) && l.line.box[1] < 0.3)) return read(false, 0.93, []);
    const end = lines.findIndex(
      (l) => (datesIn(l.text).length > 0 && l.text.length < 40) || /^(?:dear|re:|to\b|from\b|attn)/i.test(tidy(l)),
    );
    const head = lines.slice(0, end < 0 ? 6 : Math.max(end, 1));
    // The sender's address may stand at the right, beside or beneath the date.
    const right = lines.filter((l) => l.line.box[0] > 0.5 && l.line.box[1] < 0.25);
    const all = [...new Set([...head, ...right])].filter((l) => !/\blibrary\b/i.test(l.text));
    const office = all.find((l) => AGENCY.test(tidy(l)) && l.line.box[1] < 0.25 && !/[.!?]$/.test(l.text));
    const contact = all.some((l) => CONTACT.test(tidy(l)));
    if (office && (contact || office.text === office.text.toUpperCase()))
      return read(true, contact ? 0.96 : 0.8, paper.evidence(office.start, office.end));
    return read(false, office ? 0.6 : 0.92, []);
  },
});
