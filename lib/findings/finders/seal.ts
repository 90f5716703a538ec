import type { Box, Page } from "@/lib/text/types";
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
      // A department's wordless emblem beside its name is no seal.
      .filter(({ page, mark }) => !(letter && mark.box[1] < 0.2 && !hasWords(page, mark.box)))
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

/** Whether an imprint bears words of its own, and more than an agency's initials. */
function hasWords(page: Page, [x, y, w, h]: Box): boolean {
  return page.lines.some(({ box, words }) => {
    const [middle, centre] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
    const inside = middle > x && middle < x + w && centre > y && centre < y + h;
    return inside && (words.some((word) => /[A-Za-z]{5}/.test(word.text)) || words.length > 2);
  });
}

/** The printed line that stands nearest beside an imprint. */
function besideSeal(paper: Paper, page: number, middle: number): string {
  const here = paper.lines.filter((line) => line.page.number === page);
  here.sort((a, b) => Math.abs(a.line.box[1] - middle) - Math.abs(b.line.box[1] - middle));
  return here[0]?.text ?? "seal";
}
