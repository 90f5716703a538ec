import { defineRule } from "@/lib/defects/define-rule";
import { INVESTIGATIVE, isOneOf, PROCESS } from "@/lib/defects/instrument-groups";

export default defineRule({
  id: "no-particular-person",
  group: "good-cause",
  title: "No particular person",
  instruments: INVESTIGATIVE,
  touches: "beyondLetter",
  severity: (_, { kind, pack }) => (pack.asks === "in-form" && isOneOf(kind, PROCESS) ? "counsel" : "blocking"),
  basis: ["policy:crime", "confidentiality"],
  cure: "Ask the requester to name whom the investigation is about.",
  reads: ["goodCause"],
  parts: ["goodCause.particularSubject"],
  fires: ({ goodCause }) =>
    (goodCause?.particularSubject ?? "absent") === "absent" &&
    "No particular person or organization is said to be suspected.",
});
