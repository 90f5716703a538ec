import rule from "@/lib/defects/rules/no-letterhead";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a letter at Waukee": { letterhead: false, expect: { severity: "blocking", cites: "waukee:3" } },
    "a letter for circulation at Waukee": { letterhead: false, records: ["circulation"] },
  },
  silent: {
    "a policy that knows no such letter": { pack: "ames", letterhead: false },
    "it could not be read": { letterhead: unreadable },
    "it does not apply": { letterhead: null },
    "an emergency": { instrument: "exigent-request", letterhead: false },
  },
});
