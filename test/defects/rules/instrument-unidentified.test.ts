import rule from "@/lib/defects/rules/instrument-unidentified";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "no kind fits": { instrument: null, expect: { severity: "counsel" } } },
  silent: {
    "it is of another kind, as a person said": { instrument: "other" },
    "the kind could not be read": { instrument: unreadable },
    "there is no paper": { instrument: null, intake: { oral: true } },
  },
});
