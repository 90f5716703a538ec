import { defineRule } from "@/lib/defects/define-rule";
import { joined } from "@/lib/defects/sentence";

export default defineRule({
  id: "missing-attachment",
  group: "form",
  title: "An attachment is missing",
  severity: "blocking",
  basis: ["policy:form", "frcp-45-a-1-a", "ne-6-334-a", "frcrimp-41-e-2", "ia-808.3", "ne-29-814.04"],
  cure: "Ask for the whole paper, with all that it says is attached.",
  reads: ["attachments"],
  owns: "attachments",
  fires({ attachments }) {
    const missing = (attachments ?? []).filter(({ present }) => present === false);
    return (
      missing.length > 0 && `It refers to ${joined(missing.map(({ label }) => label))}, which did not come with it.`
    );
  },
});
