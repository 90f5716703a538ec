import { defineRule } from "@/lib/defects/define-rule";

// "8 U.S.C. § 1225(d)(4)"
const IMMIGRATION = /\b8\s*U\.?\s?S\.?\s?C\.?\D{0,6}1225/i;

export default defineRule({
  id: "john-doe-group-subpoena",
  group: "scope",
  title: "An immigration subpoena that names nobody",
  instruments: ["administrative-subpoena"],
  severity: "counsel",
  basis: ["usc8-1225-d", "peters"],
  cure: "Ask the agency to name the person.",
  reads: ["authorities", "subjects"],
  fires({ authorities, subjects }) {
    const immigration = (authorities ?? []).some((authority) => IMMIGRATION.test(authority));
    return (
      immigration && !subjects?.length && "It rests on immigration law, and names no person whose records it wants."
    );
  },
});
