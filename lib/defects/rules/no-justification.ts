import { defineRule } from "@/lib/defects/define-rule";
import { lowerFirst } from "@/lib/defects/sentence";

export default defineRule({
  id: "no-justification",
  group: "letters",
  title: "No reason is given",
  instruments: ["written-request"],
  severity: "blocking",
  basis: ["policy:letter"],
  cure: "Ask the official to say, in writing, why the investigation needs these records.",
  reads: ["justification"],
  fires: ({ justification }, { pack, policy }) =>
    (pack.letterTier?.needs.includes("justification") ?? false) &&
    justification === false &&
    `The letter does not say why the records are needed, which is one of the things that ${lowerFirst(policy)} asks of it.`,
});
