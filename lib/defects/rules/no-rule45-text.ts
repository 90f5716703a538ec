import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "no-rule45-text",
  group: "form",
  title: "The rule's text is not set out",
  instruments: ["civil-subpoena"],
  severity: "counsel",
  basis: ["frcp-45-a-1-a-iv"],
  cure: "Ask the attorney to serve it again with the text of Rule 45(d) and (e).",
  reads: ["ruleText", "court", "missingPages"],
  fires({ ruleText, court, missingPages }) {
    // With pages gone, nobody can say what stood on them.
    if (court?.jurisdiction !== "US" || ruleText !== false || missingPages) return false;
    return "The text of Rule 45(d) and (e), which a federal subpoena carries, was not found.";
  },
});
