import rule from "@/lib/defects/rules/no-judicial-determination";
import { goodCause, unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "an applicant says one half and nobody the other": {
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
      expect: { severity: "blocking", cites: "Iowa Code § 22.7(13)", says: /Brown v\. Johnston/ },
    },
    "nothing is said of good cause": { goodCause: null, expect: { severity: "blocking" } },
    "process in form is enough by policy": {
      pack: "ames",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
      expect: { severity: "counsel" },
    },
    "registration alone at Waukee": {
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
      records: ["registration"],
      expect: { severity: "advisory" },
    },
    "a judge's order": {
      instrument: "court-order",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
      expect: { severity: "counsel" },
    },
    "a search warrant": {
      instrument: "search-warrant",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
      expect: { severity: "advisory" },
    },
    "a national security letter": {
      instrument: "national-security-letter",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
      expect: { severity: "counsel" },
    },
    "in Nebraska, where the statute does not ask for it": {
      pack: "minden",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
      expect: { severity: "blocking", says: /statute does not ask for it/, cites: "minden:1" },
    },
  },
  silent: {
    "a judge found one half, of which another rule speaks": { goodCause: goodCause({ rationalConnection: "absent" }) },
    "it could not be read": { goodCause: unreadable },
    "it could not be read what is sought": {
      records: unreadable,
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
    },
    "nothing protected is sought": {
      pack: "ames",
      records: ["meeting-room"],
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
    },
    "a letter, which no judge sees": {
      instrument: "written-request",
      goodCause: goodCause({ rationalConnection: "asserted", cogentAndCompelling: "absent" }),
    },
  },
});
