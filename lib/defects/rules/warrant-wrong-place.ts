import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "warrant-wrong-place",
  group: "form",
  title: "It names another place",
  instruments: ["search-warrant"],
  severity: "counsel",
  basis: ["policy:form"],
  cure: "Say so to the agent, on the record, and tell counsel now: a new warrant may be needed. Do not obstruct.",
  reads: ["otherPremises"],
  fires: ({ otherPremises }, { library }) =>
    otherPremises === true &&
    `Neither ${library?.name ?? "this library"} nor its city was found among the premises that it names.`,
});
