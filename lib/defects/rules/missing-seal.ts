import { defineRule } from "@/lib/defects/define-rule";

// Rule 45 asks for no seal, so a civil subpoena is never held to this. A seal is hard to see on a copy.
export default defineRule({
  id: "missing-seal",
  group: "form",
  title: "No court's seal",
  instruments: ["criminal-subpoena", "grand-jury-subpoena"],
  severity: "advisory",
  basis: ["policy:form", "frcrimp-17-a", "ia-crim-2.15"],
  cure: "Ask counsel whether to ask the clerk for a sealed copy.",
  reads: ["seal"],
  consults: ["court"],
  fires({ seal, court }) {
    const asksSeal = court?.jurisdiction === "US" || court?.jurisdiction === "IA";
    return asksSeal && seal === "absent" && "The rule asks for the court's seal, and none was seen on this copy.";
  },
});
