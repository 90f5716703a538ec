import { defineFinder, read } from "../define-finder";
import { issuingBlock } from "../issuing-block";
import { type Paper, viewerBox } from "../paper";
import type { Evidence, InstrumentKind } from "../types";

/** Printed where a seal should go: a place for one is no seal. */
const PLACEHOLDER =
  /^\W{0,2}(?:\(?\[?(?:seal(?: of (?:the )?court)?|court seal|l\.? ?s\.?|official seal)\]?\)?)\W{0,2}$/i;
/** Words that only an imprint bears: "SEAL OF THE DISTRICT COURT", "OFFICIAL SEAL". */
const IMPRINT = /\b(?:seal of (?:the )?[a-z]+|great seal|official seal|department of justice.{0,20}seal)\b/i;

const LETTERS: readonly (InstrumentKind | null)[] = [
  "written-request",
  "exigent-request",
  "preservation-request",
  "open-records-request",
];

/** Whether the paper bears a seal of a court or an agency: an emblem that was pressed or printed, not the words for one. */
export default defineFinder({
  key: "seal",
  needs: ["instrument"],
  find(paper, { instrument }) {
    const marks = paper.pages
      .flatMap((page) => page.marks.filter((mark) => mark.kind === "seal").map((mark) => ({ page, mark })))
      .filter(({ page }) =>
        paper.lines.some(
          (l) => l.page === page && !["rule-text", "proof-of-service", "return", "blank-form"].includes(l.zone),
        ),
      );
    const letter = LETTERS.includes(instrument.value);
    const [best] = marks
      // A police department's emblem beside its name is no seal.
      .filter(({ mark }) => !(letter && mark.box[1] < 0.2 && mark.confidence < 0.85))
      .sort((a, b) => b.mark.confidence - a.mark.confidence);
    if (best && best.mark.confidence >= 0.4) {
      const evidence: Evidence = {
        page: best.page.number,
        quote: besideSeal(paper, best.page.number, best.mark.box[1] + best.mark.box[3] / 2),
        box: viewerBox(best.page, best.mark.box),
      };
      return read(best.mark.confidence >= 0.6 ? "present" : "unclear", 0.7 + 0.28 * best.mark.confidence, [evidence]);
    }
    const words = paper.lines.find(
      (line) =>
        IMPRINT.test(line.text) &&
        line.line.box[2] < 0.3 &&
        !PLACEHOLDER.test(line.text.trim()) &&
        line.zone === "signature-block",
    );
    if (words) return read("present", 0.6, paper.evidence(words.start, words.end));
    const faint = paper.pages.some((page) => page.confidence > 0 && page.confidence < 65);
    const block = issuingBlock(paper, instrument.value);
    return read("absent", faint ? 0.6 : 0.92, block ? paper.evidence(block.anchor.start, block.anchor.end) : []);
  },
});

/** The printed line that stands nearest beside an imprint. */
function besideSeal(paper: Paper, page: number, middle: number): string {
  const here = paper.lines.filter((line) => line.page.number === page);
  here.sort((a, b) => Math.abs(a.line.box[1] - middle) - Math.abs(b.line.box[1] - middle));
  return here[0]?.text ?? "seal";
}
