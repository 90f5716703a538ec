import rule from "@/lib/defects/rules/admin-warrant-as-judicial";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  on: "search-warrant",
  fires: { "an officer's warrant": { instrument: "administrative-warrant", expect: { severity: "blocking" } } },
  silent: { "a judge's order": { instrument: "court-order" } },
});
