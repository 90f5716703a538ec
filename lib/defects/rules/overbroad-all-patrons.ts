import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "overbroad-all-patrons",
  group: "scope",
  title: "Asks for everyone",
  severity: "blocking",
  basis: ["policy:lists", "confidentiality", "frcp-45-d-3-a"],
  cure: "Ask the requester to narrow it to a particular person.",
  reads: ["allPatrons"],
  fires: ({ allPatrons }) => allPatrons === true && "It wants the records of all patrons, or a whole list or database.",
});
