import rule from "@/lib/defects/rules/no-rule45-text";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  sound: { court: { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" } },
  fires: { "no page sets it out": { ruleText: false, expect: { severity: "counsel", cites: "45(a)(1)(A)(iv)" } } },
  silent: {
    "pages are missing, which another rule says": { ruleText: false, missingPages: true },
    "a state court asks for no such text": {
      ruleText: false,
      court: { name: "Iowa District Court for Dallas County", jurisdiction: "IA" },
    },
    "it could not be read": { ruleText: unreadable },
  },
});
