import { defineRule } from "@/lib/defects/define-rule";

// Before charges the matter is "In re Investigation of …"; once there is a charge it is "State of Iowa v. …".
const CHARGED = /^state of iowa\s+v(s|ersus)?\b/i;

export default defineRule({
  id: "ia-2-5-6-after-charge",
  group: "issuer",
  title: "An investigative subpoena in a charged case",
  instruments: ["prosecutor-subpoena"],
  severity: "counsel",
  basis: ["policy:form", "ia-crim-2.5-6"],
  cure: "Ask the county attorney whether charges were filed before it was issued; if so, for process in the case.",
  reads: ["caption", "court"],
  fires({ caption, court }) {
    if (court?.jurisdiction !== "IA" || !caption || !CHARGED.test(caption)) return false;
    return `It bears the title of a charged case, ${caption}. Such a subpoena serves an investigation before charges.`;
  },
});
