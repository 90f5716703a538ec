import { defineRule } from "@/lib/defects/define-rule";
import { INVESTIGATIVE, isOneOf, PROCESS } from "@/lib/defects/instrument-groups";

export default defineRule({
  id: "no-known-crime",
  group: "good-cause",
  title: "No known crime",
  instruments: INVESTIGATIVE,
  touches: "beyondLetter",
  severity: (_, { kind, pack }) => (pack.asks === "in-form" && isOneOf(kind, PROCESS) ? "counsel" : "blocking"),
  basis: ["policy:crime", "confidentiality"],
  cure: "Ask the requester to name the crime, or the section that defines it.",
  reads: ["goodCause"],
  parts: ["goodCause.knownCrime"],
  fires: ({ goodCause }) =>
    (goodCause?.knownCrime ?? "absent") === "absent" && "No crime is named, and no law that defines one.",
});
