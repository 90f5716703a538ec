import rule from "@/lib/defects/rules/no-justification";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a letter at Waukee": { justification: false, expect: { severity: "blocking", cites: "waukee:3" } },
    "a letter for circulation at Waukee": { justification: false, records: ["circulation"] },
  },
  silent: {
    "a policy that knows no such letter": { pack: "ames", justification: false },
    "it could not be read": { justification: unreadable },
    "it does not apply": { justification: null },
    "an emergency": { instrument: "exigent-request", justification: false },
  },
});
