import rule from "@/lib/defects/rules/policy-looser-than-statute";
import { goodCause, unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  sound: { pack: "cresco" },
  fires: {
    "neither half was found at Cresco": {
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
      expect: { severity: "counsel", cites: "cresco:5a" },
    },
    "neither half was found at Ames": {
      pack: "ames",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
    },
    "neither half was found at a blank Iowa library": {
      pack: "iowa",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
      expect: { cites: "iowa:5a" },
    },
  },
  silent: {
    "a policy that asks for a court's order": {
      pack: "waukee",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
    },
    "one half was found": { goodCause: goodCause({ rationalConnection: "absent" }) },
    "Nebraska's statute asks for no such finding": {
      pack: "nebraska",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
    },
    "a judge's order": {
      instrument: "court-order",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
    },
    "nothing protected is sought": {
      records: ["video"],
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
    },
    "it could not be read": { goodCause: unreadable },
  },
});
