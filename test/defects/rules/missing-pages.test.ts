import rule from "@/lib/defects/rules/missing-pages";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "page 3 of 4 is not here": { missingPages: true, expect: { severity: "counsel" } } },
  silent: { "not known": { missingPages: null }, "could not be read": { missingPages: unreadable } },
});
