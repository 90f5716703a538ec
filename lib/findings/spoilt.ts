import type { Paper } from "./paper";
import type { Evidence } from "./types";

/** Under this a page could not be read. */
const READABLE = 65;

/** The first line of the first page that could not be read; `null` where all could. What is missing there nobody can say. */
export function spoiltPage(paper: Paper): Evidence[] | null {
  const page = paper.pages.find(({ source, confidence }) => source === "ocr" && confidence < READABLE);
  const line = page && paper.lines.find((one) => one.page === page);
  return line ? paper.evidence(line.start, line.end) : null;
}
