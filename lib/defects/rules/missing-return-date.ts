import { defineRule } from "@/lib/defects/define-rule";
import { PROCESS } from "@/lib/defects/instrument-groups";

export default defineRule({
  id: "missing-return-date",
  group: "form",
  title: "No date to answer by",
  instruments: PROCESS,
  severity: "counsel",
  basis: ["policy:form", "frcp-45-a-1-a"],
  cure: "Ask the requester, in writing, by when and where an answer is expected.",
  reads: ["returnOn"],
  owns: "returnOn",
  fires: ({ returnOn }) => returnOn === null && "The day by which records are to be produced was not found on it.",
});
