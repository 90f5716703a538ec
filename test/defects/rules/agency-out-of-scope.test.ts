import rule from "@/lib/defects/rules/agency-out-of-scope";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a customs summons": {
      authorities: ["19 U.S.C. § 1509"],
      expect: { severity: "counsel", cites: "to be confirmed by counsel" },
    },
  },
  silent: {
    "drug law": { authorities: ["21 U.S.C. § 876"] },
    "nothing is cited": { authorities: null },
    "it could not be read": { authorities: unreadable },
  },
});
