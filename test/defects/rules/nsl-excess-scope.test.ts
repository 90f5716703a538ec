import rule from "@/lib/defects/rules/nsl-excess-scope";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "reading history": { excessScope: true, expect: { severity: "counsel" } } },
  silent: {
    "it could not be read": { excessScope: unreadable },
    "a subpoena": { instrument: "civil-subpoena", excessScope: true },
  },
});
