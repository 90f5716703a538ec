import { captionRegion, tidy } from "../caption-region";
import type { Paper } from "../paper";
import { signatureBlocks } from "../signature-blocks";
import { titleOf } from "../title";
import type { InstrumentKind } from "../types";

/** What of a paper tells its kind. */
export interface Look {
  paper: Paper;
  title: string;
  /** The court's and the parties' lines. */
  caption: string;
  captioned: boolean;
  /** Printed form numbers, at the edges of the sheet. */
  form: string;
  /** What the paper says in its own voice, rules and proofs left out. */
  body: string;
  /** The upper third of the first page: letterheads, agencies, subjects. */
  top: string;
}
/** A kind, how sure, and the words that told it. */
export type Verdict = { kind: InstrumentKind; sure: number; cue: RegExp };
export const is = (kind: InstrumentKind, sure: number, cue: RegExp): Verdict => ({ kind, sure, cue });

/** A paper as the kinds look at it. */
export function lookAt(paper: Paper): Look {
  const region = captionRegion(paper);
  const first = paper.lines[0]?.page;
  const upper = paper.lines.filter((line) => line.page === first && line.line.box[1] < 0.36);
  return {
    paper,
    title: titleOf(paper).text,
    caption: region ? [...region.court, ...region.left].map(tidy).join(" ") : "",
    captioned: region !== null && region.court.length > 0,
    form: paper.lines
      .filter((l) => l.line.box[1] < 0.1 || l.line.box[1] > 0.85)
      .map((l) => l.text)
      .join("\n"),
    body: paper.flow("letterhead", "caption", "body", "attachment", "signature-block").text.replace(/\s+/g, " "),
    top: upper.map(tidy).join("\n"),
  };
}

/** Whether a judge or a magistrate has signed. */
export function judgeSigned(paper: Paper): boolean {
  return signatureBlocks(paper.in("body", "signature-block")).some(
    (block) =>
      (block.role === "judge" || block.role === "magistrate") &&
      block.capacity === "signer" &&
      block.how !== "empty" &&
      block.how !== "typed",
  );
}
