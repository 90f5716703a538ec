import rule from "@/lib/defects/rules/ia-2-5-6-after-charge";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  sound: { caption: "In re Investigation of Ann Lee" },
  fires: {
    "the title of a charged case": {
      caption: "State of Iowa v. Ann Lee",
      expect: { severity: "counsel", says: /State of Iowa v\. Ann Lee/, cites: "2.5(6)" },
    },
    "the same in capitals": { caption: "STATE OF IOWA vs. ANN LEE" },
  },
  silent: {
    "the title could not be read": { caption: unreadable },
    "no title was found": { caption: null },
    "a trial subpoena": { instrument: "criminal-subpoena", caption: "State of Iowa v. Ann Lee" },
    "a prosecutor in Nebraska": {
      caption: "State of Iowa v. Ann Lee",
      court: { name: "District Court of Kearney County, Nebraska", jurisdiction: "NE" },
    },
  },
});
