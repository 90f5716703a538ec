import rule from "@/lib/defects/rules/missing-court-name";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "no court on a subpoena": { court: null, expect: { severity: "blocking", cites: "45(a)(1)(A)" } },
    "no court on a search warrant": { instrument: "search-warrant", court: null, expect: { severity: "counsel" } },
    "no court on an entered order, which binds": {
      instrument: "court-order",
      court: null,
      expect: { severity: "counsel" },
    },
  },
  silent: {
    "the court's name could not be read": { court: unreadable },
    "an agency's subpoena names none by its nature": { instrument: "administrative-subpoena", court: null },
    "a national security letter names none by its nature": { instrument: "national-security-letter", court: null },
  },
});
