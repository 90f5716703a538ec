import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "accounts-exception-unproven",
  group: "counsel-should-ask",
  title: "Amounts due: is it the library's own recovery?",
  severity: "counsel",
  basis: ["policy:accounts"],
  cure: "Confirm the library's own recovery; then amounts and contact may be shown, never titles.",
  reads: ["records", "justiceAgency"],
  records: () => ["accounts-due"],
  fires({ justiceAgency }, { pack, policy, sought, intake }) {
    if (!pack.recovery || justiceAgency !== true || intake.ownRecovery === true) return false;
    if (!sought.includes("accounts-due")) return false;
    return `${policy} opens amounts due only in recovering the library's own property or charges, upon ${pack.recovery.upon}.`;
  },
});
