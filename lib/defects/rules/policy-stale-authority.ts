import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "policy-stale-authority",
  group: "policy",
  title: "The policy describes law that has lapsed",
  instruments: ["fisa-order"],
  severity: "advisory",
  basis: ["policy:national-security", "usc50-1861", "usc50-1862"],
  cure: "Bring the policy up to date at its next review; for this paper, follow counsel.",
  reads: ["instrument"],
  fires: (_, { pack, policy }) =>
    pack.staleAuthority && `${policy} describes Section 215 as it stood before 15 March 2020.`,
});
