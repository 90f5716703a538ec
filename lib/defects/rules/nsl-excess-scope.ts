import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "nsl-excess-scope",
  group: "secrecy",
  title: "It asks for more than such a letter reaches",
  instruments: ["national-security-letter"],
  severity: "counsel",
  basis: ["usc18-2709-b", "usc18-2709-g"],
  cure: "Tell only counsel; she may ask the FBI to narrow it.",
  reads: ["excessScope"],
  consults: ["records"],
  fires: ({ excessScope }) =>
    excessScope === true && "It wants more than name, address, length of service and billing.",
});
