import { defineFinder, read } from "../define-finder";
import { pageNumber } from "../split-papers";

/** Whether the pages' own numbering shows that some are not there: "Page 1 of 3", then "Page 3 of 3". */
export default defineFinder({
  key: "missingPages",
  find(paper) {
    // A fax machine's head counts the sheets of the whole file: what stands there with another paper is not gone.
    const elsewhere = paper.companions.flatMap((other) => other.pages).map(pageNumber);
    const numbered = paper.pages
      .map((page) => ({ page, number: pageNumber(page) }))
      .filter(({ number }) => number !== null);
    const totals = numbered.map(({ number }) => number?.of ?? 0).filter((of) => of > 0);
    const total = totals.length ? Math.max(...totals) : 0;
    const there = new Set(
      numbered
        .filter(({ number }) => number && (!number.of || number.of === total))
        .map(({ number }) => number?.at ?? 0),
    );
    for (const number of elsewhere) if (number?.of === total && !there.has(number.at)) there.add(number.at);
    const unread = paper.pages.filter((page) => pageNumber(page) === null).length;
    const evidence = () =>
      numbered
        .flatMap(({ page }) =>
          paper.lines
            .filter((l) => l.page === page && /\d/.test(l.text) && (l.line.box[1] > 0.85 || l.line.box[1] < 0.1))
            .slice(-1),
        )
        .flatMap((line) => paper.evidence(line.start, line.end));
    if (total > 1) {
      const absent = Array.from({ length: total }, (_, i) => i + 1).filter((at) => !there.has(at));
      // A page whose number could not be read may be the one that seems to be gone.
      if (absent.length > unread) return read(true, unread ? 0.8 : 0.95, evidence());
      return read(false, 0.93, []);
    }
    const plain = [...there].sort((a, b) => a - b);
    const gap = plain.some((at, i) => i > 0 && at - (plain[i - 1] ?? at) > 1 + unread);
    if (gap && plain.length >= 2 && paper.pages.length === plain.length + unread) return read(true, 0.75, evidence());
    return read(false, 0.9, []);
  },
});
