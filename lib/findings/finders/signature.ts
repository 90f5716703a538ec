import { defineFinder, notFound, read } from "../define-finder";
import { issuingBlock } from "../issuing-block";
import { type Paper, viewerBox } from "../paper";
import { type SignatureBlock, signatureBlocks } from "../signature-blocks";
import { titleOf } from "../title";
import type { Evidence, FindingValues } from "../types";

/** Whether the issuer signed: in ink, by `/s/`, electronically or by stamp. A printed name over an empty line is no signature. */
export default defineFinder({
  key: "signature",
  needs: ["instrument", "issuer"],
  find(paper, { instrument, issuer }) {
    const block = issuingBlock(paper, instrument.value);
    if (instrument.value === "application" && ordersSomething(paper)) {
      const judge = signatureBlocks(paper.in("body", "signature-block")).find(
        (b) => b.role === "judge" || b.role === "magistrate",
      );
      if (judge?.how === "empty") return read("unsigned", 0.93, paper.evidence(judge.anchor.start, judge.anchor.end));
    }
    if (!block) {
      if (isMail(paper) && issuer.value?.name) return read("signed", 0.6, issuer.evidence);
      return paper.text.trim() ? read("unsigned", 0.6, []) : notFound(0.5);
    }
    const { value, sure } = judge(block, paper);
    return read(value, sure, evidenceOf(block, paper.evidence(block.anchor.start, block.anchor.end)));
  },
});

/** A proposed order lacks its judge, however well counsel has signed beneath. */
function ordersSomething(paper: Paper): boolean {
  return (
    /\b(?:order|decree|warrant)\b/i.test(titleOf(paper).text) &&
    !/\b(?:application|affidavit|motion|petition)\b/i.test(titleOf(paper).text)
  );
}

function isMail(paper: Paper): boolean {
  return /^from\b/im.test(paper.text) && /^(?:sent|to|subject)\b/im.test(paper.text);
}

function judge(block: SignatureBlock, paper: Paper): { value: FindingValues["signature"]; sure: number } {
  if (block.how === "conformed" || block.how === "electronic") return { value: "signed", sure: 0.99 };
  if (block.how === "ink") return { value: "signed", sure: block.mark ? 0.9 + 0.09 * block.mark.confidence : 0.92 };
  if (block.anchor.page.confidence < 65) return { value: "unclear", sure: 0.5 };
  if (block.how === "empty") return { value: "unsigned", sure: block.name ? 0.9 : 0.95 };
  // A name that is only typed: an e-mail has no more, a letter or a subpoena should.
  return isMail(paper) ? { value: "signed", sure: 0.6 } : { value: "unsigned", sure: 0.75 };
}

/** Of ink the box is the ink's and the words are those printed beneath it. */
function evidenceOf(block: SignatureBlock, printed: Evidence[]): Evidence[] {
  const [first] = printed;
  if (!block.mark || !first) return printed;
  return [{ ...first, box: viewerBox(block.anchor.page, block.mark.box) }];
}
