import rule from "@/lib/defects/rules/not-an-official";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  on: "written-request",
  fires: {
    "the desk says so of a letter": {
      intake: { officialOfInvestigation: false },
      expect: { severity: "blocking", cites: "waukee:3" },
    },
    "the desk says so of a demand": { instrument: "other", intake: { oral: true, officialOfInvestigation: false } },
  },
  silent: {
    "nobody was asked": { intake: {} },
    "the desk says otherwise": { intake: { officialOfInvestigation: true } },
    "a policy that knows no such letter": { pack: "ames", intake: { officialOfInvestigation: false } },
    "a subpoena": { instrument: "civil-subpoena", intake: { officialOfInvestigation: false } },
  },
});
