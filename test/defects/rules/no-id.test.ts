import rule from "@/lib/defects/rules/no-id";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  on: "written-request",
  fires: {
    "the desk says so of a letter": {
      intake: { identified: false },
      expect: { severity: "blocking", cites: "waukee:3" },
    },
    "the desk says so of a demand": { instrument: "other", intake: { oral: true, identified: false } },
  },
  silent: {
    "nobody was asked": { intake: {} },
    "the desk says otherwise": { intake: { identified: true } },
    "a policy that knows no such letter": { pack: "ames", intake: { identified: false } },
    "a subpoena": { instrument: "civil-subpoena", intake: { identified: false } },
  },
});
