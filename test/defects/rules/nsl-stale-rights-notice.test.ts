import rule from "@/lib/defects/rules/nsl-stale-rights-notice";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "once a year": { yearlyLimit: true, expect: { severity: "advisory", cites: "3511" } } },
  silent: { "it could not be read": { yearlyLimit: unreadable }, "not known": { yearlyLimit: null } },
});
