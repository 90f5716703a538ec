import rule from "@/lib/defects/rules/donor-restricted";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "given on conditions": {
      intake: { donorRestricted: true },
      expect: { severity: "counsel", cites: "Iowa Code § 22.7(14)" },
    },
  },
  silent: { "nobody was asked": { intake: {} } },
});
