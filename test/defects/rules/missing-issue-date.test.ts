import rule from "@/lib/defects/rules/missing-issue-date";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a subpoena without a date": { issuedOn: null, expect: { severity: "counsel" } },
    "a letter without a date": { instrument: "written-request", issuedOn: null },
    "a warrant without a date, on which no time can run": {
      instrument: "search-warrant",
      issuedOn: null,
      expect: { cites: "808.8" },
    },
  },
  silent: {
    "the date could not be read": { issuedOn: unreadable },
    "an application is not issued": { instrument: "application", issuedOn: null },
    "what was only said has no date": { instrument: "other", issuedOn: null, intake: { oral: true } },
  },
});
