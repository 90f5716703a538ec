import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "instrument-unidentified",
  group: "form",
  title: "What kind of paper is this?",
  severity: "counsel",
  basis: ["policy:form"],
  cure: "Read it, and say what kind of paper it is.",
  reads: ["instrument"],
  fires: ({ instrument }, { intake }) => {
    if (intake.oral) return false; // there is no paper
    return instrument === null && "It was read, and is none of the kinds that this program knows for certain.";
  },
});
