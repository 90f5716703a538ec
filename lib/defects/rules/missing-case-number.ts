import { defineRule } from "@/lib/defects/define-rule";
import { isOneOf } from "@/lib/defects/instrument-groups";

// A grand jury, an investigation and a sealed warrant often bear no number.
const OFTEN_WITHOUT = ["grand-jury-subpoena", "prosecutor-subpoena", "search-warrant"] as const;

export default defineRule({
  id: "missing-case-number",
  group: "form",
  title: "No case number",
  instruments: ["civil-subpoena", "criminal-subpoena", "court-order", ...OFTEN_WITHOUT],
  severity: (_, { kind }) => (isOneOf(kind, OFTEN_WITHOUT) ? "advisory" : "blocking"),
  basis: ["policy:form", "frcp-45-a-1-a"],
  cure: "Ask for a copy with the court's number, or ask the clerk for it.",
  reads: ["caseNumber"],
  owns: "caseNumber",
  fires: ({ caseNumber }) => caseNumber === null && "The court's number for the case was not found on it.",
});
