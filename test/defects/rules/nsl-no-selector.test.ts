import rule from "@/lib/defects/rules/nsl-no-selector";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "nobody is named": { subjects: [], expect: { severity: "counsel" } },
    "nothing is known": { subjects: null },
  },
  silent: { "the names could not be read": { subjects: unreadable } },
});
