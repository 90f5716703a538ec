import { defineRule } from "@/lib/defects/define-rule";

// A judge's signature and the clerk's filing decide: a signed order whose "[PROPOSED]" is struck out is an order.
export default defineRule({
  id: "unsigned-order-proposed",
  group: "form",
  title: "Asked for, not yet granted",
  severity: "blocking",
  basis: ["policy:order", "frcrimp-41-e-2", "ia-808.3"],
  cure: "Ask for the paper that the judge has signed and the clerk has filed.",
  consults: ["proposed"],
  fires({ proposed }, { kind }) {
    if (kind === "application")
      return "This asks a court for an order or a warrant. It is not the order or the warrant.";
    return proposed === true && "This order is only proposed: the line for the judge is empty.";
  },
});
