import rule from "@/lib/defects/rules/party-notice-unknown";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "nothing says so": { partyNotice: false, expect: { severity: "advisory" } } },
  silent: { "it could not be read": { partyNotice: unreadable }, "not known": { partyNotice: null } },
});
