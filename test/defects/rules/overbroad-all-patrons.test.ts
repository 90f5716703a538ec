import rule from "@/lib/defects/rules/overbroad-all-patrons";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "the list of cardholders": { allPatrons: true, expect: { severity: "blocking", cites: "waukee:names" } } },
  silent: { "it could not be read": { allPatrons: unreadable } },
});
