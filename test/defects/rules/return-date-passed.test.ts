import rule from "@/lib/defects/rules/return-date-passed";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "due the day before it came": {
      returnOn: "2026-03-01",
      expect: { severity: "counsel", says: /Sun 1 Mar 2026, 1 day before/ },
    },
    "an order due before it came": {
      instrument: "court-order",
      returnOn: "2026-02-20",
      expect: { severity: "counsel" },
    },
  },
  silent: {
    "due on the day it came": { returnOn: "2026-03-02" },
    "no day is named, of which another rule speaks": { returnOn: null },
    "the day could not be read": { returnOn: unreadable },
    "a letter's day binds nobody": { instrument: "written-request", returnOn: "2026-03-01" },
  },
});
