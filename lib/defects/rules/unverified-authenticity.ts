import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "unverified-authenticity",
  group: "counsel-should-ask",
  title: "Nobody has called back",
  severity: "advisory",
  basis: ["policy:form"],
  cure: "Call the clerk of the court, or the agency, on a number that they publish.",
  consults: ["requester"],
  fires: (_, { intake }) =>
    intake.verifiedWithIssuer === false &&
    "That it comes from whom it says was not confirmed with the court or the agency.",
});
