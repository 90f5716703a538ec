import { defineRule } from "@/lib/defects/define-rule";
import type { LawId } from "@/lib/law/law";

// The paper's own ground, where it is one that the program holds: "21 U.S.C. § 876", "8 U.S.C. § 1225(d)(4)".
const ENFORCED: readonly [RegExp, LawId][] = [
  [/\b876\b/, "usc21-876"],
  [/\b1225\b/, "usc8-1225-d"],
  [/\b3486\b/, "usc18-3486"],
  [/\b17A\.13\b/i, "ia-17a.13"],
];

export default defineRule({
  id: "agency-not-self-executing",
  group: "issuer",
  title: "An agency's own subpoena",
  instruments: ["administrative-subpoena"],
  severity(_, { pack, letterAlone }) {
    if (letterAlone) return "advisory";
    return pack.asks === "court-order" ? "blocking" : "counsel";
  },
  basis: ({ authorities }) => [
    "policy:order",
    ...ENFORCED.filter(([cited]) => authorities?.some((authority) => cited.test(authority))).map(([, law]) => law),
  ],
  cure: "Ask the agency for a court's order that enforces it.",
  reads: ["instrument"],
  consults: ["issuer", "authorities"],
  fires: () => "An agency issued it, and no court has ordered it enforced. Until one does, it does not enforce itself.",
});
