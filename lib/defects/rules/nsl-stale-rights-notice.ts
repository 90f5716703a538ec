import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "nsl-stale-rights-notice",
  group: "secrecy",
  title: "It tells of an older right to challenge",
  instruments: ["national-security-letter"],
  severity: "advisory",
  basis: ["usc18-3511"],
  cure: "Tell only counsel. She may ask the FBI for the notice as the law has had it since 2015.",
  reads: ["yearlyLimit"],
  fires: ({ yearlyLimit }) =>
    yearlyLimit === true &&
    "It says that its silence may be challenged once a year only; that limit is gone since 2015.",
});
