import { defineRule } from "@/lib/defects/define-rule";

// "19 U.S.C. § 1509": imports. "8 U.S.C. § 1225(d)": entry into the country.
const CUSTOMS = /\b19\s*U\.?\s?S\.?\s?C\.?\D{0,6}1509/i;

export default defineRule({
  id: "agency-out-of-scope",
  group: "issuer",
  title: "A customs summons is about imports",
  instruments: ["administrative-subpoena"],
  severity: "counsel",
  basis: ["policy:form", "usc19-1509"],
  cure: "Ask counsel whether the law that it cites reaches a library's records.",
  reads: ["authorities"],
  fires({ authorities }) {
    const cited = (authorities ?? []).find((authority) => CUSTOMS.test(authority));
    return cited !== undefined && `It cites ${cited}, which is about records of imports.`;
  },
});
