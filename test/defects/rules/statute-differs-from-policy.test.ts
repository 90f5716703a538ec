import rule from "@/lib/defects/rules/statute-differs-from-policy";
import { goodCause, unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  sound: { pack: "minden" },
  fires: {
    "no judge found it": {
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
      expect: { severity: "advisory", cites: "84-712.05" },
    },
  },
  silent: {
    "Iowa's statute asks for it too": {
      pack: "waukee",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
    },
    "a policy that asks for no order": {
      pack: "nebraska",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
    },
    "a judge's order, which policy does not hold back": {
      instrument: "court-order",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
    },
    "it could not be read": { goodCause: unreadable },
  },
});
