import { defineRule } from "@/lib/defects/define-rule";
import { TESTED } from "@/lib/defects/instrument-groups";
import { HALF_WORDS, halvesFound } from "@/lib/defects/judicial-test";

export default defineRule({
  id: "partial-judicial-determination",
  group: "good-cause",
  title: "Half of a judicial determination",
  instruments: TESTED,
  touches: "protected",
  severity: "counsel",
  basis: ["policy:order", "confidentiality"],
  cure: "Have counsel ask the court for an order that finds the other half too.",
  reads: ["goodCause"],
  parts: ["goodCause.rationalConnection", "goodCause.cogentAndCompelling"],
  records: (_, { beyondLetter, protected: held }) => (beyondLetter.length ? beyondLetter : held),
  fires({ goodCause }) {
    const [half, other] = halvesFound(goodCause);
    if (!half || other) return false;
    const missing = half === "rationalConnection" ? "cogentAndCompelling" : "rationalConnection";
    return `A judge found ${HALF_WORDS[half]}. That there is ${HALF_WORDS[missing]} was not found.`;
  },
});
