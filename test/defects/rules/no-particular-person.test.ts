import rule from "@/lib/defects/rules/no-particular-person";
import { goodCause, unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "nobody names one": { goodCause: goodCause({ particularSubject: "absent" }), expect: { severity: "blocking" } },
    "nothing is said of good cause": { goodCause: null },
    "process in form is enough by policy": {
      pack: "cresco",
      goodCause: goodCause({ particularSubject: "absent" }),
      expect: { severity: "counsel" },
    },
    "a letter, where process in form is enough": {
      instrument: "written-request",
      pack: "cresco",
      goodCause: goodCause({ particularSubject: "absent" }),
      expect: { severity: "blocking" },
    },
    "an entered order": {
      instrument: "court-order",
      goodCause: goodCause({ particularSubject: "absent" }),
      expect: { severity: "counsel" },
    },
    "a search warrant": {
      instrument: "search-warrant",
      goodCause: goodCause({ particularSubject: "absent" }),
      expect: { severity: "counsel" },
    },
    "registration and circulation at Waukee": {
      records: ["registration", "circulation"],
      goodCause: goodCause({ particularSubject: "absent" }),
      expect: { records: ["circulation"] },
    },
  },
  silent: {
    "the applicant names one": { goodCause: goodCause({ particularSubject: "asserted" }) },
    "registration alone at Waukee": {
      records: ["registration"],
      goodCause: goodCause({ particularSubject: "absent" }),
    },
    "a civil subpoena investigates no crime": {
      instrument: "civil-subpoena",
      goodCause: goodCause({ particularSubject: "absent" }),
    },
    "it could not be read": { goodCause: unreadable },
  },
});
