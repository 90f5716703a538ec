import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "wrong-custodian",
  group: "form",
  title: "Addressed to someone else",
  severity: "counsel",
  basis: ["policy:custodian", "ia-22.1-2"],
  cure: "Ask the requester to address it to this library or its custodian of records.",
  reads: ["wrongRecipient"],
  consults: ["recipient"],
  fires({ wrongRecipient, recipient }) {
    if (!wrongRecipient) return false;
    return recipient
      ? `It is addressed to ${recipient}, which is neither this library, its custodian nor its city.`
      : "It is addressed neither to this library, its custodian nor its city.";
  },
});
