import { defineFinder, notFound, read } from "../define-finder";
import { sentencesOf } from "../sentences";

// 18 U.S.C. § 2709(b): the Director or a designee not lower than Deputy Assistant Director or Special Agent in Charge.
const RANK =
  /\b(?:special agent[- ]in[- ]charge|(?:deputy |executive )?assistant director(?: in charge)?|(?:deputy |associate )?director,? (?:federal bureau|fbi|of the (?:fbi|federal))|general counsel)\b/i;
const BELOW = /\b(?:assistant special agent[- ]in[- ]charge|acting supervisory|supervisory)\b/i;

/** Whether the signer of a national security letter holds the rank that the statute asks for. */
export default defineFinder({
  key: "signerRankOk",
  needs: ["instrument", "issuer"],
  find(paper, { instrument, issuer }) {
    if (instrument.value !== "national-security-letter") return notFound(0.97);
    const name = issuer.value?.name?.split(" ").at(-1);
    const all = sentencesOf(paper).filter((s) => s.zone === "body" || s.zone === "signature-block");
    const signed = name ? all.findLastIndex((s) => s.text.includes(name)) : -1;
    const titles = signed >= 0 ? all.slice(signed, signed + 4) : all.slice(-6);
    const ranked = titles.find((s) => RANK.test(s.text) && !BELOW.test(s.text));
    return ranked
      ? read(true, 0.93, ranked.evidence("signerRankOk"))
      : read(false, 0.88, titles[0]?.evidence("signerRankOk") ?? []);
  },
});
