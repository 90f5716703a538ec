import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "ia-2-5-6-no-approval-shown",
  group: "issuer",
  title: "The court's approval is not shown",
  instruments: ["prosecutor-subpoena"],
  severity: "counsel",
  basis: ["policy:form", "ia-crim-2.5-6"],
  cure: "Ask the county attorney for the order that approved it; the clerk's file may be confidential until charges.",
  reads: ["findingLevel", "court"],
  fires({ findingLevel, court }) {
    if (court?.jurisdiction !== "IA" || (findingLevel !== "F0" && findingLevel !== "F1")) return false;
    return "Such a subpoena is issued with the court's approval, and this one does not show it.";
  },
});
