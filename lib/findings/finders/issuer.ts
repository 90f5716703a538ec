import { defineFinder, notFound, read } from "../define-finder";
import { issuingBlock } from "../issuing-block";
import { namedInCase, personIn } from "../match/names";
import type { Paper } from "../paper";
import { roleOf } from "../roles";
import type { SignatureBlock } from "../signature-blocks";
import { PROMPT } from "../signature-words";
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
    const printed = block.name ?? besidePrompt(paper, block) ?? namedInBody(paper, block);
    const weakest = block.name ? paper.confidence(anchor.start, anchor.end) : 0.9;
    const name = printed ? namedInCase(printed.replace(/^(?:Sgt|Lt|Det|Capt|Ofc|Cpl|Dep)\.? /, "")) : null;
    return read({ role, name }, sure * (0.7 + 0.3 * Math.max(weakest, 0.3)), evidence);
  },
});

function roleFor(paper: Paper, block: SignatureBlock, kind: InstrumentKind | null): { role: IssuerRole; sure: number } {
  if (block.role === "law-enforcement" && inspects(paper, block.title)) return { role: "agency-official", sure: 0.85 };
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
      !/\bsignature\b/i.test(l.text) &&
      (overlaps(l.line.box, block.anchor.line.box) || Math.abs(l.line.box[1] - block.anchor.line.box[1]) < 0.018),
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

/** An agency that inspects, taxes or licenses has investigators who are no police. */
function inspects(paper: Paper, title: string): boolean {
  if (
    !/^(?:(?:senior|lead|chief|principal|supervising|program|field) )*(?:investigator|inspector|analyst|agent|officer)\b/i.test(
      title,
    )
  )
    return false;
  if (/\b(?:police|sheriff|patrol|task force|special agent|criminal|homicide|deput)/i.test(title)) return false;
  const head = paper.lines
    .slice(0, 10)
    .filter((l) => l.line.box[1] < 0.2)
    .map((l) => l.text)
    .join(" ");
  const civil =
    /\b(?:department|division|bureau|board|commission|office|agency) (?:of|for|on) (?:the )?(?:\w+ )?(?:inspections?|labor|revenue|taxation|human (?:services|rights)|health|agriculture|civil rights|workforce|insurance|education|natural|commerce|banking|transportation|licens|aging|social|veterans|consumer)|\b(?:social security|workforce development|civil rights commission|insurance division|ombuds)/i;
  return civil.test(head) && !/\b(?:police|sheriff|patrol|criminal investigation|public safety)\b/i.test(head);
}

/** The one before whom the paper summons, where the form has no more than her scrawl and her title. */
function namedInBody(paper: Paper, block: SignatureBlock): string | null {
  if (block.how === "empty" && !block.mark) return null;
  const beside = paper.lines.find(
    (l) =>
      l.page === block.anchor.page &&
      l !== block.anchor &&
      Math.abs(l.line.box[1] - block.anchor.line.box[1]) < 0.018 &&
      roleOf(l.text) !== null &&
      l.text.split(" ").length < 6,
  );
  const title = beside?.text.replace(/[^A-Za-z ]/g, "").trim();
  if (!title) return null;
  const before = new RegExp(`\\b(?:before|of) ([A-Z][\\w.'-]+(?: [A-Z][\\w.'-]*){1,3}), ${title}\\b`, "i");
  return before.exec(paper.flow("body").text.replace(/\s+/g, " "))?.[1] ?? null;
}

/** A form's two columns: "Signature" under the ink, and right or left of it the name, with its rank or over "(print name)". */
function besidePrompt(paper: Paper, { anchor, how, mark }: SignatureBlock): string | null {
  if (!PROMPT.test(anchor.text.trim()) || (how === "empty" && !mark)) return null;
  const near = paper.lines.filter(
    (l) => l !== anchor && l.page === anchor.page && Math.abs(l.line.box[1] - anchor.line.box[1]) < 0.055,
  );
  const printed = near.find((l) => /\b(?:print(?:ed)?|typed?)\b.{0,12}\bname\b|^\(?name\)?$/i.test(l.text));
  const over = printed
    ? near
        .filter((l) => l.line.box[1] < printed.line.box[1] && Math.abs(l.line.box[0] - printed.line.box[0]) < 0.08)
        .sort((a, b) => b.line.box[1] - a.line.box[1])
        .map((l) => personIn(l.text))
        .find(Boolean)
    : null;
  if (over) return over;
  const ranked = near.find((l) => roleOf(l.text) !== null && personIn(l.text.split(",")[0] ?? ""));
  return ranked ? personIn(ranked.text.split(",")[0] ?? "") : null;
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
    /(?:^|\n)(?:From|FROM) ?:*\s+["']?(?:(?:Lt|Sgt|Det|Capt|Cpl|Ofc|Dr|Officer|Detective|Deputy|Sheriff|Chief|Sergeant|Lieutenant|Captain|Investigator|Special Agent|Agent|Inspector|Mr|Mrs|Ms)\.? )*([A-Z][\w.'-]+),? ([A-Z][\w.' -]*?)["']?\s*(?:\([A-Z]+\)\s*)*(?:<|\[|,|\n|$)/.exec(
      flow.text,
    );
  if (!match?.[1]) return null;
  const reversed = /^From ?:*\s+["']?[A-Z][\w'-]+, [A-Z]/i.test(match[0].trim()) && !/,$/.test(match[0].trim());
  const rank = roleOf(match[0].replace(/^\s*from\W*/i, ""));
  const name = reversed ? `${match[2]} ${match[1]}` : `${match[1]} ${match[2]}`;
  if (!personIn(name)) return null;
  const signed = flow.text
    .split("\n")
    .map((line) => (line.length < 60 && !/^(?:to|cc|dear|attn)\b/i.test(line.trim()) ? roleOf(line) : null))
    .filter((role) => role !== null);
  return read(
    { role: rank ?? signed.at(-1) ?? "other", name: name.trim() },
    0.7,
    flow.evidence(match.index + 1, match.index + match[0].length),
  );
}
