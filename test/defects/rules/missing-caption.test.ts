import rule from "@/lib/defects/rules/missing-caption";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "the case is not named": { caption: null, expect: { severity: "counsel" } } },
  silent: {
    "its name could not be read": { caption: unreadable },
    "a letter names no case": { instrument: "written-request", caption: null },
  },
});
