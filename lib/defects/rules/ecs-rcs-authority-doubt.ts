import { defineRule } from "@/lib/defects/define-rule";

// "18 U.S.C. § 2703(d)", "18 U.S.C. 2703(f)", "18 U.S.C. § 2709"
const PROVIDERS = /\b18\s*U\.?\s?S\.?\s?C\.?\D{0,6}27(03|09)/i;

export default defineRule({
  id: "ecs-rcs-authority-doubt",
  group: "counsel-should-ask",
  title: "Law for communication providers",
  instruments: ["court-order", "preservation-request", "national-security-letter"],
  severity: "counsel",
  basis: ["usc18-2709-g", "usc18-2703-d", "usc18-2703-f"],
  cure: "Ask counsel whether the library is such a provider: does it run e-mail or a network of its own?",
  reads: ["authorities"],
  fires({ authorities }) {
    const cited = (authorities ?? []).find((authority) => PROVIDERS.test(authority));
    return cited !== undefined && `It cites ${cited}, which speaks of providers of communication services.`;
  },
});
