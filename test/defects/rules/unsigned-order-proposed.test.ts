import rule from "@/lib/defects/rules/unsigned-order-proposed";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  on: "court-order",
  fires: {
    "a proposed order": { proposed: true, expect: { severity: "blocking", says: /only proposed/ } },
    "an application for a warrant": {
      instrument: "application",
      expect: { severity: "blocking", says: /asks a court/ },
    },
    "an application of which it could not be read whether it is proposed": {
      instrument: "application",
      proposed: unreadable,
    },
  },
  silent: {
    "an order that nobody signed and nobody calls proposed": { signature: "unsigned" },
    "it could not be read whether it is proposed": { proposed: unreadable },
  },
});
