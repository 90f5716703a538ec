import rule from "@/lib/defects/rules/unverified-authenticity";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "nobody has called back": { intake: { verifiedWithIssuer: false }, expect: { severity: "advisory" } } },
  silent: { "the clerk confirmed it": { intake: { verifiedWithIssuer: true } }, "nobody was asked": { intake: {} } },
});
