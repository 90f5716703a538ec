import rule from "@/lib/defects/rules/victim-info-no-order";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

const US = { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" };

testRule(rule, {
  sound: { court: US, issuer: { role: "clerk", name: "Ann Poe" } },
  fires: {
    "a clerk's subpoena for a victim's loans": {
      victimData: true,
      expect: { severity: "blocking", cites: "17(c)(3)" },
    },
  },
  silent: {
    "the judge signed it": { victimData: true, issuer: { role: "judge", name: "Jane Roe" } },
    "a state's court": {
      victimData: true,
      court: { name: "Iowa District Court for Dallas County", jurisdiction: "IA" },
    },
    "it could not be read": { victimData: unreadable },
  },
});
