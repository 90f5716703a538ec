import { defineFinder, read } from "../define-finder";

/** Under this a page could not be read. */
const READABLE = 65;

/** Whether a page with something on it can hardly be read. */
export default defineFinder({
  key: "lowConfidence",
  find(paper) {
    const poor = paper.pages.filter((page) => page.source === "ocr" && page.confidence < READABLE);
    return read(
      poor.length > 0,
      0.95,
      poor
        .flatMap((page) => paper.lines.filter((line) => line.page === page).slice(0, 1))
        .flatMap((line) => paper.evidence(line.start, line.end)),
    );
  },
});
