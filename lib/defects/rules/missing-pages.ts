import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "missing-pages",
  group: "form",
  title: "Pages are missing",
  severity: "counsel",
  basis: ["policy:form"],
  cure: "Look for the missing pages, scan it again, or ask for the whole paper.",
  reads: ["missingPages"],
  fires: ({ missingPages }) => missingPages === true && "Its own page numbers show that some pages are not here.",
});
