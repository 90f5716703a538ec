import { defineFinder, notFound, read } from "../define-finder";
import { issuingBlock } from "../issuing-block";
import { namedInCase } from "../match/names";
import type { Paper } from "../paper";
import { roleOf } from "../roles";
import type { SignatureBlock } from "../signature-blocks";
import type { InstrumentKind, IssuerRole } from "../types";

/** Who issued the paper, by the title under the signature; a person's name, or none. */
export default defineFinder({
  key: "issuer",
  needs: ["instrument"],
  find(paper, { instrument }) {
    const kind = instrument.value;
    const block = issuingBlock(paper, kind);
    if (!block) return fromSender(paper, kind) ?? notFound(0.6);
    const { role, sure } = roleFor(paper, block, kind);
    const { anchor } = block;
    const evidence = block.lines.slice(0, 3).flatMap((line) => paper.evidence(line.start, line.end, "issuer"));
    const weakest = block.name ? paper.confidence(anchor.start, anchor.end) : 0.9;
    const name = block.name ? namedInCase(block.name.replace(/^(?:Sgt|Lt|Det|Capt|Ofc|Cpl|Dep)\.? /, "")) : null;
    return read({ role, name }, sure * (0.7 + 0.3 * Math.max(weakest, 0.3)), evidence);
  },
});

function roleFor(paper: Paper, block: SignatureBlock, kind: InstrumentKind | null): { role: IssuerRole; sure: number } {
  if (block.role) return { role: block.role, sure: 0.97 };
  // The form's own words beneath the line: "Signature of Clerk or Deputy Clerk", "Attorney's signature".
  const prompts = block.lines
    .map((line) => line.text)
    .filter((text) => !/signature of .*offic/i.test(text))
    .join(" ");
  const said = roleOf(prompts);
  if (said) return { role: said, sure: 0.95 };
  const near = paper.lines.filter(
    (l) =>
      l.page === block.anchor.page &&
      Math.abs(l.line.box[1] - block.anchor.line.box[1]) < 0.1 &&
      (overlaps(l.line.box, block.anchor.line.box) || Math.abs(l.line.box[1] - block.anchor.line.box[1]) < 0.006),
  );
  const about = near.map((l) => roleOf(l.text)).find((role) => role !== null && role !== undefined);
  if (about) return { role: about, sure: 0.85 };
  if (kind === "open-records-request" || kind === "other") return { role: "other", sure: 0.92 };
  const letterhead = paper.lines
    .slice(0, 8)
    .map((l) => roleOf(l.text))
    .find(Boolean);
  return { role: letterhead ?? "other", sure: 0.7 };
}

function overlaps(a: readonly number[], b: readonly number[]): boolean {
  const [ax = 0, , aw = 0] = a;
  const [bx = 0, , bw = 0] = b;
  return ax < bx + bw && ax + aw > bx - 0.05;
}

/** An e-mail's `From:` line where nobody signs beneath. */
function fromSender(paper: Paper, kind: InstrumentKind | null) {
  if (kind?.endsWith("subpoena") || kind?.endsWith("order") || kind?.endsWith("warrant")) return null;
  const flow = paper.flow("body", "letterhead", "header");
  const match =
    /(?:^|\n)From ?:*\s+["']?(?:(?:Lt|Sgt|Det|Dr|Officer|Detective|Deputy)\.? )?([A-Z][\w.'-]+),? ([A-Z][\w.' -]*?)["']?\s*(?:\([A-Z]+\)\s*)*(?:<|\[|\n|$)/.exec(
      flow.text,
    );
  if (!match?.[1]) return null;
  const reversed = /^From ?:*\s+["']?[A-Z][\w'-]+,/.test(match[0].trim());
  const name = reversed ? `${match[2]} ${match[1]}` : `${match[1]} ${match[2]}`;
  const signed = flow.text
    .split("\n")
    .map((line) => (line.length < 60 ? roleOf(line) : null))
    .filter((role) => role !== null);
  return read(
    { role: signed.at(-1) ?? "other", name: name.trim() },
    0.7,
    flow.evidence(match.index + 1, match.index + match[0].length),
  );
}
