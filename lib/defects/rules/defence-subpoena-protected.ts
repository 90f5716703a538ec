import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "defence-subpoena-protected",
  group: "counsel-should-ask",
  title: "The defense asks for protected records",
  instruments: ["criminal-subpoena"],
  touches: "protected",
  severity: "counsel",
  basis: ["policy:order", "ia-crim-2.15-3"],
  cure: "Ask for the court's order upon the defense's application.",
  reads: ["justiceAgency", "court"],
  consults: ["issuer", "requester"],
  fires({ justiceAgency, court, issuer }) {
    const byDefense = justiceAgency === false && court?.jurisdiction === "IA";
    if (!byDefense || issuer?.role === "judge" || issuer?.role === "magistrate") return false;
    return "Iowa's rule lets the defense have protected material on its own inquiry only by an order of the court, and none was found.";
  },
});
