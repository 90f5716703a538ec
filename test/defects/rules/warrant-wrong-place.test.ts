import rule from "@/lib/defects/rules/warrant-wrong-place";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "another library's premises": { otherPremises: true, expect: { severity: "counsel", says: /Waukee/ } } },
  silent: { "the place could not be read": { otherPremises: unreadable }, "not known": { otherPremises: null } },
});
