import rule from "@/lib/defects/rules/other-policy-governs";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "camera pictures at Independence": {
      pack: "independence",
      records: ["circulation", "video"],
      expect: { severity: "counsel", says: /Security Camera Policy/, records: ["video"], cites: "independence:video" },
    },
  },
  silent: {
    "it has been entered": { pack: "independence", records: ["video"], intake: { otherPolicyEntered: true } },
    "something else is sought": { pack: "independence" },
    "a library without another policy": { pack: "cresco", records: ["video"] },
  },
});
