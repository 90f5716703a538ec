import rule from "@/lib/defects/rules/policy-stale-authority";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "a FISA order at Minden": { pack: "minden", expect: { severity: "advisory", cites: "minden:215" } } },
  silent: { "a national security letter at Minden": { instrument: "national-security-letter", pack: "minden" } },
});
