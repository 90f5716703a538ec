import rule from "@/lib/defects/rules/overbroad-no-dates";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "no period": { period: null, expect: { severity: "counsel", records: ["circulation"] } },
    "no period, for registration and holds": {
      period: null,
      records: ["holds", "registration"],
      expect: { records: ["holds"], says: /holds\./ },
    },
  },
  silent: {
    "registration alone has no time": { period: null, records: ["registration"] },
    "open on one side is a period": { period: { from: "2025-01-01", to: null } },
    "the period could not be read": { period: unreadable },
    "a request to preserve": { instrument: "preservation-request", period: null },
    "a national security letter": { instrument: "national-security-letter", period: null },
    "nothing is known of what is sought": { period: null, records: null },
  },
});
