import rule from "@/lib/defects/rules/ia-2-5-6-no-approval-shown";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "only the clerk's hand is seen": { findingLevel: "F1", expect: { severity: "counsel", cites: "2.5(6)" } } },
  silent: {
    "the court's approval is shown": { findingLevel: "F2" },
    "it could not be read what a judge decided": { findingLevel: unreadable },
    "a county attorney in Nebraska": {
      findingLevel: "F1",
      court: { name: "District Court of Kearney County, Nebraska", jurisdiction: "NE" },
    },
  },
});
