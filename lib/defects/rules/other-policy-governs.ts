import { defineRule } from "@/lib/defects/define-rule";
import { recordWords } from "@/lib/defects/sentence";

export default defineRule({
  id: "other-policy-governs",
  group: "policy",
  title: "Another policy governs this",
  severity: "counsel",
  basis: ["policy:video"],
  cure: "Enter that policy, or ask counsel what it says of this request.",
  reads: ["records"],
  records: (_, { pack }) => (pack.otherPolicy ? [pack.otherPolicy.category] : []),
  fires(_, { pack, sought, intake }) {
    const other = pack.otherPolicy;
    if (!other || other.entered || intake.otherPolicyEntered || !sought.includes(other.category)) return false;
    return `The library's ${other.name} governs ${recordWords([other.category])}, and has not been entered here.`;
  },
});
