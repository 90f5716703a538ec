import { captionRegion, tidy } from "./caption-region";
import { readableLine } from "./match/lexicon";
import type { Paper, PaperLine } from "./paper";

/** What a paper calls itself. */
export interface Title {
  /** The title's lines, joined by a blank. */
  text: string;
  lines: PaperLine[];
}

/** "NOTICE 70 PRODUCE" */
const MISREAD_TO = /(?<=[A-Z] )[7T][0O](?= [A-Z])/g;

const PARTY =
  /^(?:plaintiff|defendant|petitioner|respondent|v|vs)s?\b[.,]*$|^(?:(?:civil|criminal|case|docket|cause|law|file|court file|action).{0,12})?(?:no|number)s?\b/i;

/** A paper's own title: beside or under the caption, or the headings in the upper part of its first page. */
export function titleOf(paper: Paper): Title {
  const region = captionRegion(paper);
  const first = paper.lines.find((line) => line.zone !== "header")?.page;
  const upper = paper.lines.filter(
    (line) => line.page === first && line.zone !== "header" && line.zone !== "footer" && line.line.box[1] < 0.5,
  );
  const captioned = region ? [...region.right, ...region.titles] : [];
  const headings = captioned.some((line) => TITLE_WORD.test(tidy(line)))
    ? captioned
    : [...captioned, ...upper.filter(isHeading)];
  const lines = [...new Set(headings)].filter((line) => !PARTY.test(tidy(line)));
  return { text: lines.map(tidy).join(" ").replace(/\s+/g, " ").replace(MISREAD_TO, "TO"), lines };
}

const TITLE_WORD =
  /\b(?:subpoena|summons|warrant|order|ruling|decree|judgment|entry|application|motion|affidavit|petition|interrogator|request|demand|notice|writ|letter|authorization|consent|permission)\b/i;

/** A short line in capitals, or one in the middle of the sheet. */
function isHeading(line: PaperLine): boolean {
  const text = readableLine(line.line);
  const letters = text.replace(/[^A-Za-z]/g, "");
  if (letters.length < 4 || text.length > 90) return false;
  const capitals = text.replace(/[^A-Z]/g, "").length / letters.length;
  const [x, , w] = line.line.box;
  const centred = Math.abs(x + w / 2 - 0.5) < 0.05 && w < 0.6;
  const tall = line.line.box[3] > 0.018;
  return (
    capitals > 0.85 ||
    ((centred || tall || x > 0.55) && TITLE_WORD.test(text) && !/[.;,]$/.test(text) && text.split(" ").length < 12)
  );
}
