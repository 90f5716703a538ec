import rule from "@/lib/defects/rules/not-signed";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "nobody has signed a subpoena": { signature: "unsigned", expect: { severity: "blocking", cites: "waukee:proc.4" } },
    "nobody has signed an order": {
      instrument: "court-order",
      signature: "unsigned",
      expect: { severity: "blocking" },
    },
    "nobody has signed a letter": { instrument: "written-request", signature: "unsigned" },
    "nobody has signed a warrant, which blocks nothing": {
      instrument: "search-warrant",
      signature: "unsigned",
      expect: { severity: "counsel", cites: "Iowa Code § 808.4" },
    },
  },
  silent: {
    "unclear is not unsigned": { signature: "unclear" },
    "an order that is only proposed, of which another rule speaks": {
      instrument: "court-order",
      signature: "unsigned",
      proposed: true,
    },
    "a discovery request is not held to it": { instrument: "discovery-request", signature: "unsigned" },
    "nothing is known of a signature": { signature: null },
    "the signature could not be read": { signature: unreadable },
  },
});
