import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "missing-court-name",
  group: "form",
  title: "No court is named",
  instruments: [
    "civil-subpoena",
    "criminal-subpoena",
    "grand-jury-subpoena",
    "prosecutor-subpoena",
    "search-warrant",
    "court-order",
    "pen-trap-order",
  ],
  severity: "blocking",
  basis: ["policy:form", "frcp-45-a-1-a", "frcrimp-17-a"],
  cure: "Ask for a copy that names the court in which it was issued.",
  reads: ["court"],
  owns: "court",
  fires: ({ court }) => court === null && "It comes in the name of a court, and names none.",
});
