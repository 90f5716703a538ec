import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "agency-not-self-executing",
  group: "issuer",
  title: "An agency's own subpoena",
  instruments: ["administrative-subpoena"],
  severity(_, { pack, letterAlone }) {
    if (letterAlone) return "advisory";
    return pack.asks === "court-order" ? "blocking" : "counsel";
  },
  basis: ["policy:order", "usc21-876", "usc8-1225-d", "usc18-3486", "ia-17a.13"],
  cure: "Ask the agency for a court's order that enforces it.",
  reads: ["instrument"],
  consults: ["issuer"],
  fires: () => "An agency issued it, and no court has ordered it enforced. Until one does, it does not enforce itself.",
});
