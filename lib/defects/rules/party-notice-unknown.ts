import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "party-notice-unknown",
  group: "counsel-should-ask",
  title: "Whether the other parties were told is not shown",
  instruments: ["civil-subpoena"],
  severity: "advisory",
  basis: ["policy:form", "frcp-45-a-4"],
  cure: "Ask the attorney whether each party had notice and a copy before it was served.",
  reads: ["partyNotice"],
  fires: ({ partyNotice }) =>
    partyNotice === false && "No certificate or line was found that says that the other parties had notice of it.",
});
