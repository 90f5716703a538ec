import rule from "@/lib/defects/rules/preservation-not-production";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "it also asks for the records": { handover: true, expect: { severity: "blocking", cites: "2703(f)" } } },
  silent: {
    "it could not be read whether it does": { handover: unreadable },
    "a letter that asks for records": { instrument: "written-request", handover: true },
  },
});
