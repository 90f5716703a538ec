import rule from "@/lib/defects/rules/warrant-expired";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "brought after the day it states": {
      executeBy: "2026-03-01",
      expect: { severity: "counsel", says: /Sun 1 Mar 2026/ },
    },
    "an Iowa warrant eleven days after its date": { issuedOn: "2026-02-19", expect: { cites: "Iowa Code § 808.8" } },
    "a Nebraska warrant eleven days after its date": {
      issuedOn: "2026-02-19",
      court: { name: "County Court of Kearney County, Nebraska", jurisdiction: "NE" },
      expect: { cites: "to be confirmed by counsel" },
    },
    "a federal warrant fifteen days after its date": {
      issuedOn: "2026-02-15",
      court: { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" },
      expect: { cites: "41(e)(2)" },
    },
    "a stated day that has passed, where the date of issue could not be read": {
      executeBy: "2026-03-01",
      issuedOn: unreadable,
    },
  },
  silent: {
    "brought on its last stated day": { executeBy: "2026-03-02", issuedOn: "2026-01-02" },
    "an Iowa warrant on its tenth day": { issuedOn: "2026-02-20" },
    "a federal warrant on its fourteenth day": {
      issuedOn: "2026-02-16",
      court: { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" },
    },
    "the last day could not be read": { executeBy: unreadable, issuedOn: "2026-01-01" },
    "neither day is known": { issuedOn: null },
  },
});
