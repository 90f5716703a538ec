import rule from "@/lib/defects/rules/nsl-signer-rank";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "a special agent signed": { signerRankOk: false, expect: { severity: "counsel" } } },
  silent: { "the rank could not be read": { signerRankOk: unreadable }, "not known": { signerRankOk: null } },
});
