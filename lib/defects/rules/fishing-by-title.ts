import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "fishing-by-title",
  group: "scope",
  title: "Asks for whoever, not for a person",
  severity: "blocking",
  basis: ["policy:records", "confidentiality", "frcp-45-d-3-a", "brown", "tattered-cover"],
  cure: "Ask the requester to name the person, and to ask for that person's records only.",
  reads: ["fishing"],
  fires: ({ fishing }) =>
    fishing === true && "It wants whoever used an item, a subject, a machine or a place, and names no person.",
});
