import type { Sentence } from "./sentences";

// "the application is DENIED", "the State's request is hereby overruled", "The Court denies the motion"
const DENIED =
  /\b(?:application|motion|request|petition|relief|order (?:sought|requested)|matter)\b[^.;]{0,60}\b(?:is|are|be|should be|must be)(?: hereby| therefore| accordingly)?,? (?:and the same is hereby )?(?:denied|overruled|refused|dismissed)\b|\b(?:court|i) (?:hereby |therefore |must |accordingly )?(?:den(?:y|ies)|overrules?|refuses?) (?:the |this |said )?(?:\w+'s )?(?:application|motion|request|petition)/i;
// A part of it, a motion against the demand, or whatever else was moved.
const OTHER =
  /\b(?:in part|other respects?|otherwise|that part|this part|portion|remainder|remaining|as to the|with respect to|insofar|to the extent|for them|quash|protective order|reconsider|except)\b/i;
const RELEASES =
  /\b(?:shall|ordered|directed|commanded)\b[^.;]{0,160}\b(?:produce|deliver|furnish|provide|disclose|make available|release|turn over|transmit|send)\b|\bgranted\b|\b(?:shall|to) be (?:sent|produced|delivered|furnished|released)\b/i;

/** The sentence by which a court refused all that was asked; `null` where it gave anything. */
export function denialIn(bench: readonly Sentence[]): Sentence | null {
  const denial = bench.find((s) => DENIED.test(s.text) && !OTHER.test(s.text));
  if (!denial) return null;
  const gives = bench.some(
    (s) =>
      RELEASES.test(s.text) &&
      !/\b(?:not|nor|no)\b[^.;]{0,40}\b(?:produce|deliver|disclose|release|granted)\b|\b(?:asks?|seeks?|requests?|moves?|prays?|application for|only (?:where|when|if))\b/i.test(
        s.text,
      ),
  );
  return gives ? null : denial;
}
