import { defineRule } from "@/lib/defects/define-rule";
import { lowerFirst } from "@/lib/defects/sentence";

export default defineRule({
  id: "no-letterhead",
  group: "letters",
  title: "No official letterhead",
  instruments: ["written-request"],
  severity: "blocking",
  basis: ["policy:letter"],
  cure: "Ask for the letter again, on the agency's letterhead.",
  reads: ["letterhead"],
  fires: ({ letterhead }, { pack, policy }) =>
    (pack.letterTier?.needs.includes("letterhead") ?? false) &&
    letterhead === false &&
    `The letter bears no official letterhead, which is one of the things that ${lowerFirst(policy)} asks of it.`,
});
