import rule from "@/lib/defects/rules/partial-judicial-determination";
import { goodCause, unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "the need was not found": {
      goodCause: goodCause({ cogentAndCompelling: "asserted" }),
      expect: { severity: "counsel", says: /found a rational connection .* compelling need was not found/ },
    },
    "the connection was not found": { goodCause: goodCause({ rationalConnection: "absent" }) },
    "on a search warrant": {
      instrument: "search-warrant",
      goodCause: goodCause({ rationalConnection: "absent" }),
      expect: { severity: "advisory" },
    },
  },
  silent: {
    "neither half was found, of which another rule speaks": {
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
    },
    "it could not be read": { goodCause: unreadable },
  },
});
