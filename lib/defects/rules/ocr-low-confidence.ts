import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "ocr-low-confidence",
  group: "form",
  title: "A page can hardly be read",
  severity: "counsel",
  basis: ["policy:form"],
  cure: "Read that page yourself, scan it again, or ask for a better copy.",
  reads: ["lowConfidence"],
  owns: "the-rest",
  fires: ({ lowConfidence }) =>
    lowConfidence === true && "A page is too faint or too spoiled to rely on what was read there.",
});
