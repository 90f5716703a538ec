import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "admin-warrant-as-judicial",
  group: "issuer",
  title: "A warrant that no judge signed",
  instruments: ["administrative-warrant"],
  severity: "blocking",
  basis: ["policy:order", "cfr8-287.5"],
  cure: "Ask for a warrant or an order that a judge has signed.",
  reads: ["instrument"],
  consults: ["issuer"],
  fires: () => "An agency's officer issued it. It gives no right to search the library or to take its records.",
});
