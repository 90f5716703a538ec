import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "missing-caption",
  group: "form",
  title: "The case is not named",
  instruments: ["civil-subpoena", "criminal-subpoena", "court-order"],
  severity: "counsel",
  basis: ["policy:form", "frcp-45-a-1-a", "frcrimp-17-a"],
  cure: "Ask for a copy that bears the title of the case.",
  reads: ["caption"],
  fires: ({ caption }) => caption === null && "The name of the case was not found on it.",
});
