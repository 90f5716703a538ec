import rule from "@/lib/defects/rules/ecs-rcs-authority-doubt";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "an order to a provider": {
      authorities: ["18 U.S.C. § 2703(d)"],
      expect: { severity: "counsel", cites: "2703(d)" },
    },
    "a request to keep": {
      instrument: "preservation-request",
      authorities: ["18 USC 2703(f)"],
      expect: { cites: "2703(f)" },
    },
  },
  silent: {
    "other law": { authorities: ["Iowa Code § 22.7(13)"] },
    "another title of the Code": { authorities: ["28 U.S.C. § 2703"] },
    "it could not be read": { authorities: unreadable },
  },
});
