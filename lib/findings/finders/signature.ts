import { defineFinder, notFound, read } from "../define-finder";
import { issuingBlock } from "../issuing-block";
import { viewerBox } from "../paper";
import type { SignatureBlock } from "../signature-blocks";
import type { Evidence, FindingValues } from "../types";

/** Whether the issuer signed: in ink, by `/s/`, electronically or by stamp. A printed name over an empty line is no signature. */
export default defineFinder({
  key: "signature",
  needs: ["instrument", "issuer"],
  find(paper, { instrument, issuer }) {
    const block = issuingBlock(paper, instrument.value);
    if (!block) {
      const email = /(?:^|\n)from:.*\n?.*(?:^|\n)(?:sent|to):/im.test(paper.text) && issuer.value?.name;
      return email
        ? read("signed", 0.6, issuer.evidence)
        : paper.text.trim()
          ? read("unsigned", 0.6, [])
          : notFound(0.5);
    }
    const { value, sure } = judge(block);
    return read(value, sure, evidenceOf(block, paper.evidence(block.anchor.start, block.anchor.end)));
  },
});

function judge(block: SignatureBlock): { value: FindingValues["signature"]; sure: number } {
  if (block.how === "conformed" || block.how === "electronic") return { value: "signed", sure: 0.99 };
  if (block.how === "ink") return { value: "signed", sure: block.mark ? 0.9 + 0.09 * block.mark.confidence : 0.92 };
  if (block.how === "stamp") return { value: "signed", sure: 0.85 };
  if (block.how === "empty") return { value: "unsigned", sure: block.name ? 0.9 : 0.95 };
  // Typed: an e-mail has no more, a letter should.
  return { value: "signed", sure: 0.6 };
}

/** Of ink the box is the ink's and the words are those printed beneath it. */
function evidenceOf(block: SignatureBlock, printed: Evidence[]): Evidence[] {
  const [first] = printed;
  if (!block.mark || !first) return printed;
  return [{ ...first, box: viewerBox(block.anchor.page, block.mark.box) }];
}
