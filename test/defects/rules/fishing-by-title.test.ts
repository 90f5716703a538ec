import rule from "@/lib/defects/rules/fishing-by-title";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "whoever borrowed a title": { fishing: true, expect: { severity: "blocking" } },
    "in a search warrant": { instrument: "search-warrant", fishing: true, expect: { severity: "counsel" } },
    "in an entered order": { instrument: "court-order", fishing: true, expect: { severity: "counsel" } },
  },
  silent: { "it could not be read": { fishing: unreadable }, "it does not apply": { fishing: null } },
});
