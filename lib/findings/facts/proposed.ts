import { defineFinder, read } from "../define-finder";
import { titleOf } from "../title";

/** Whether it is a proposed order, or an application that brings one. */
export default defineFinder({
  key: "proposed",
  needs: ["instrument"],
  find(paper, { instrument }) {
    if (instrument.value !== "application") return read(false, instrument.confidence, []);
    const title = titleOf(paper);
    const order =
      /\b(?:order|warrant|decree)\b/i.test(title.text) &&
      !/\b(?:application|affidavit|motion|petition)\b/i.test(title.text);
    const labelled = /\bproposed\b/i.test(title.text);
    return read(
      order || labelled,
      0.9,
      title.lines.slice(0, 2).flatMap((line) => paper.evidence(line.start, line.end)),
    );
  },
});
