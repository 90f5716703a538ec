import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "preservation-not-production",
  group: "issuer",
  title: "A request to keep, read as one to hand over",
  instruments: ["preservation-request"],
  severity: "blocking",
  basis: ["policy:process", "usc18-2703-f"],
  cure: "Keep the records, hand nothing over, and ask for process.",
  reads: ["handover"],
  fires: ({ handover }) =>
    handover === true &&
    "It asks that records be kept, and also that they be handed over. Such a request can ask for the first only.",
});
