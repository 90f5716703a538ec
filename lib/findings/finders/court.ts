import { captionRegion, tidy } from "../caption-region";
import { defineFinder, notFound, read, unreadable } from "../define-finder";
import { readCourt } from "../match/court-name";

/** The court in the paper's caption. Agencies, legislatures and letters have none. */
export default defineFinder({
  key: "court",
  find(paper) {
    const region = captionRegion(paper);
    if (!region) return notFound();
    const start = Math.min(...region.court.map((l) => l.start));
    const evidence = region.court.flatMap((line) => paper.evidence(line.start, line.end));
    const head = region.court.map(tidy).join("\n");
    const court =
      readCourt(head, paper.text) ?? readCourt(`${head}\n${countyNamed(paper.flow().text) ?? ""}`, paper.text);
    if (!court)
      return evidence.length && /\b(?:district|circuit|superior|county) (?:court|ct)\b/i.test(head)
        ? unreadable(evidence)
        : notFound(0.7);
    const weakest = Math.min(...region.court.map((l) => paper.confidence(l.start, l.end)));
    const direct = readCourt(head) !== null;
    return read(
      { name: court.name, jurisdiction: court.jurisdiction },
      court.sure * (direct ? 1 : 0.7) * (0.8 + 0.2 * weakest) * (start >= 0 ? 0.99 : 1),
      evidence,
    );
  },
});

/** The county whose courthouse or clerk the paper speaks of, where its caption can no longer be read. */
function countyNamed(text: string): string | null {
  const counties = [
    ...text.matchAll(/\b((?:[A-Z][a-z']+ )?[A-Z][a-z']+) County(?= Courthouse| Justice Center|, Iowa|, Nebraska)/g),
  ].map((m) => `${m[1]} County`);
  const [first] = counties.sort(
    (a, b) => counties.filter((c) => c === b).length - counties.filter((c) => c === a).length,
  );
  return first ?? null;
}
