import { tidy } from "./caption-region";
import type { Paper } from "./paper";
import { type SignatureBlock, signatureBlocks } from "./signature-blocks";
import type { InstrumentKind, IssuerRole } from "./types";

const BY_JUDGE: readonly (InstrumentKind | null)[] = ["search-warrant", "court-order", "pen-trap-order", "fisa-order"];
const COURT_ROLES: readonly (IssuerRole | null)[] = ["judge", "magistrate"];
const rememberedBlocks = new WeakMap<Paper, Map<InstrumentKind | null, SignatureBlock | null>>();

/** The place where the one who issued the paper signs, or should; `null` where nobody does. */
export function issuingBlock(paper: Paper, kind: InstrumentKind | null): SignatureBlock | null {
  const known = rememberedBlocks.get(paper) ?? new Map<InstrumentKind | null, SignatureBlock | null>();
  rememberedBlocks.set(paper, known);
  if (!known.has(kind)) known.set(kind, choose(paper, kind));
  return known.get(kind) ?? null;
}

function choose(paper: Paper, kind: InstrumentKind | null): SignatureBlock | null {
  const first = paper.lines.find((line) => line.zone !== "header")?.page;
  const sheet = paper.lines.filter((line) => line.page === first);
  const all = signatureBlocks(paper.in("letterhead", "caption", "body", "signature-block")).filter((block) => {
    // A party of the caption, though the paper's title stands beneath.
    if (/^(?:plaintiff|defendant|petitioner|respondent)s?\W*(?:;|$)/i.test(block.title)) return false;
    // The head of the first page holds letterheads, titles and addressees.
    const [, y] = block.anchor.line.box;
    if (block.anchor.page !== first || y > 0.3) return true;
    if (block.how === "conformed") return y > 0.06;
    if (block.how !== "empty" && block.how !== "typed") return y > 0.15;
    return block.how === "typed" && y > 0.12 && sheet.indexOf(block.anchor) > sheet.length * 0.55;
  });
  const signers = all.filter((block) => block.capacity === "signer");
  if (kind === "application") {
    return last(all.filter((b) => b.capacity !== "notary" && !COURT_ROLES.includes(b.role))) ?? last(all);
  }
  if (BY_JUDGE.includes(kind)) {
    const judges = all.filter((block) => COURT_ROLES.includes(block.role) && block.capacity !== "notary");
    return judges.find(isSigned) ?? last(judges) ?? best(signers);
  }
  if (kind?.endsWith("subpoena")) return subpoena(paper, all, signers);
  return best(signers) ?? best(all);
}

/** Clerk or attorney: a ticked box decides, then whose line is signed. */
function subpoena(
  paper: Paper,
  all: readonly SignatureBlock[],
  signers: readonly SignatureBlock[],
): SignatureBlock | null {
  const ticked = tickedIssuer(paper);
  const named = signers.filter((block) => block.role !== null || isSigned(block));
  if (ticked) {
    const right = named.filter((block) => block.role === ticked && block.name);
    if (right.length) return right.find(isSigned) ?? last(right);
  }
  // "Attest: the Chief Clerk" stands under the chair's own signature, "at the request of" above the clerk's.
  const issuers = named.length ? named : all.filter((block) => block.capacity !== "notary");
  const clerk = issuers.find((block) => block.role === "clerk" && isSigned(block));
  const chosen = clerk ?? issuers.find(isSigned) ?? last(issuers.filter((b) => b.name)) ?? last(issuers);
  // "TROY L. HAWK, CLERK OF THE DISTRICT COURT", and beneath it "By: /s/ M. Ruiz, Deputy Clerk": the clerk issues by the deputy's hand.
  if (chosen?.role === "clerk" && /^by\b/i.test(chosen.anchor.text)) {
    const principal = all.find(
      (block) =>
        block !== chosen &&
        block.role === "clerk" &&
        block.name &&
        block.anchor.page === chosen.anchor.page &&
        Math.abs(block.anchor.line.box[1] - chosen.anchor.line.box[1]) < 0.15,
    );
    if (principal)
      return { ...chosen, name: principal.name, title: principal.title, lines: [...principal.lines, ...chosen.lines] };
  }
  return chosen;
}

/** "[X] Issued by attorney [ ] Issued by clerk" */
function tickedIssuer(paper: Paper): "attorney" | "clerk" | null {
  for (const line of paper.lines) {
    const match = /(?:\[ ?x ?\]|☒|☑|✕|✓|✔|⊠)\s*issued by (attorney|clerk)/i.exec(tidy(line));
    if (match?.[1]) return match[1].toLowerCase() as "attorney" | "clerk";
    const alone = /^issued by (attorney|clerk)$/i.exec(tidy(line).replace(/^\W+/, ""));
    const [x, y, , h] = line.line.box;
    const tick =
      alone &&
      line.page.marks.find(
        (m) =>
          m.kind === "checkbox" && m.ticked && Math.abs(m.box[1] - y) < h && m.box[0] < x + 0.02 && m.box[0] > x - 0.05,
      );
    if (tick && alone?.[1]) return alone[1].toLowerCase() as "attorney" | "clerk";
  }
  return null;
}

function isSigned(block: SignatureBlock): boolean {
  return block.how === "ink" || block.how === "conformed" || block.how === "electronic";
}

function best(blocks: readonly SignatureBlock[]): SignatureBlock | null {
  return last(blocks.filter(isSigned)) ?? last(blocks.filter((block) => block.name)) ?? last(blocks);
}

function last<T>(list: readonly T[]): T | null {
  return list.at(-1) ?? null;
}
