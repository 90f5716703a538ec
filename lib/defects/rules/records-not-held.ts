import { defineRule } from "@/lib/defects/define-rule";
import { recordWords } from "@/lib/defects/sentence";

export default defineRule({
  id: "records-not-held",
  group: "counsel-should-ask",
  title: "Held by someone else",
  severity: "counsel",
  basis: ["policy:vendor"],
  cure: "Tell the requester who holds them; do not fetch them from a vendor without counsel.",
  reads: ["records"],
  records: (_, { sought, intake }) => sought.filter((category) => intake.heldElsewhere?.includes(category)),
  fires(_, { sought, intake }) {
    const elsewhere = sought.filter((category) => intake.heldElsewhere?.includes(category));
    return (
      elsewhere.length > 0 && `A vendor or a consortium holds these, and not the library: ${recordWords(elsewhere)}.`
    );
  },
});
