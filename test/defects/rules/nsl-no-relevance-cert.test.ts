import rule from "@/lib/defects/rules/nsl-no-relevance-cert";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: { "no certificate of relevance": { relevanceCert: false, expect: { severity: "counsel", cites: "2709(b)" } } },
  silent: { "it could not be read": { relevanceCert: unreadable }, "not known": { relevanceCert: null } },
});
