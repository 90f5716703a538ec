import { defineRule } from "@/lib/defects/define-rule";
import { allBut } from "@/lib/defects/instrument-groups";

export default defineRule({
  id: "missing-issue-date",
  group: "form",
  title: "Not dated",
  instruments: allBut("application"),
  severity: "counsel",
  basis: ["policy:form", "ia-808.8", "frcrimp-41-e-2"],
  cure: "Ask for a dated copy, or for the date of issue in writing.",
  reads: ["issuedOn"],
  owns: "issuedOn",
  fires({ issuedOn }, { intake }) {
    if (intake.oral) return false; // nothing was handed over
    return issuedOn === null && "The day on which it was issued was not found on it.";
  },
});
