import { defineFinder, notFound, read } from "../define-finder";
import { ownSentences } from "../voice";

/** Of a national security letter: whether relevance, and where silence is claimed one of the four harms, is certified. */
export default defineFinder({
  key: "certification",
  needs: ["instrument", "relevanceCert", "gagCert", "nondisclosure"],
  find(paper, { instrument, relevanceCert, gagCert, nondisclosure }) {
    if (instrument.value !== "national-security-letter") return notFound(0.97);
    const claimed = nondisclosure.value?.imposed !== "none";
    const value = relevanceCert.value === true && (!claimed || gagCert.value === true);
    const evidence = [...relevanceCert.evidence, ...gagCert.evidence];
    return read(
      value,
      0.94,
      evidence.length
        ? evidence.map((e) => ({ ...e, of: "certification" }))
        : (ownSentences(paper)[0]?.evidence("certification") ?? []),
    );
  },
});
