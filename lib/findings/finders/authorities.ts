import { citationKey, citationsIn, isShortFor } from "../citations";
import { defineFinder, read } from "../define-finder";
import { sentencesOf } from "../sentences";
import type { Evidence } from "../types";

const ZONES = new Set(["letterhead", "caption", "body", "attachment", "signature-block"]);

/** The laws and rules on which the paper stands, as printed, each once. The statute of the offence may be among them. */
export default defineFinder({
  key: "authorities",
  find(paper) {
    const found = new Map<string, { text: string; evidence: Evidence[]; confidence: number }>();
    for (const sentence of sentencesOf(paper)) {
      if (!ZONES.has(sentence.zone)) continue;
      for (const { text, from, to } of citationsIn(sentence.text)) {
        const key = citationKey(text);
        if (!found.has(key))
          found.set(key, {
            text,
            evidence: sentence.evidence(undefined, from, to),
            confidence: sentence.confidence(from, to),
          });
      }
    }
    if (!found.size) return { value: [], status: "not-found", confidence: 0.92, evidence: [] };
    const texts = [...found.values()].map((one) => one.text);
    const all = [...found.values()].filter((one) => !isShortFor(one.text, texts));
    const weakest = Math.min(...all.map((one) => one.confidence));
    return read(
      all.map((one) => one.text),
      weakest < 0.6 ? 0.7 : 0.92,
      all.flatMap((one) => one.evidence),
    );
  },
});
