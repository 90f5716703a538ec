import { defineRule } from "@/lib/defects/define-rule";
import { ORDERS, PROCESS } from "@/lib/defects/instrument-groups";

export default defineRule({
  id: "not-signed",
  group: "form",
  title: "Not signed",
  instruments: [
    ...PROCESS,
    ...ORDERS,
    "search-warrant",
    "national-security-letter",
    "administrative-warrant",
    "written-request",
  ],
  severity: "blocking",
  basis: ["policy:form", "frcp-45-a-3", "frcrimp-17-a", "ia-crim-2.15", "ia-808.4", "ne-29-814.05"],
  cure: "Ask for a copy that its issuer has signed.",
  reads: ["signature"],
  consults: ["proposed"],
  owns: "signature",
  fires({ signature, proposed }) {
    if (proposed) return false; // `unsigned-order-proposed` speaks of that
    return signature === "unsigned" && "The line for its issuer's signature is empty.";
  },
});
