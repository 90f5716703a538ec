import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "no-good-cause-facts",
  group: "good-cause",
  title: "Good cause without facts",
  instruments: ["court-order"],
  touches: "protected",
  severity: "counsel",
  basis: ["policy:order", "tattered-cover"],
  cure: "Have counsel ask the court to state the facts on which it relies.",
  reads: ["goodCause"],
  parts: ["goodCause.specificFacts"],
  fires: ({ goodCause }) =>
    goodCause?.specificFacts !== "found" && "The judge recites no facts of this case for releasing these records.",
});
