import rule from "@/lib/defects/rules/missing-seal";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a criminal subpoena of Iowa": { seal: "absent", expect: { severity: "advisory", cites: "2.15" } },
  },
  silent: {
    "unclear is not absent": { seal: "unclear" },
    "it could not be read": { seal: unreadable },
    "a civil subpoena needs none": { instrument: "civil-subpoena", seal: "absent" },
    "a state whose rule the program does not hold": {
      seal: "absent",
      court: { name: "District Court of Kearney County, Nebraska", jurisdiction: "NE" },
    },
  },
});
