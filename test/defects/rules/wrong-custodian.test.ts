import rule from "@/lib/defects/rules/wrong-custodian";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "addressed to another library": {
      wrongRecipient: true,
      recipient: "Adel Public Library",
      expect: { severity: "counsel", says: /Adel Public Library/, cites: "Iowa Code § 22.1(2)" },
    },
    "addressed elsewhere, where the name could not be read": { wrongRecipient: true, recipient: unreadable },
  },
  silent: { "not known": { wrongRecipient: null }, "no recipient is named": { recipient: null } },
});
