import rule from "@/lib/defects/rules/no-good-cause-facts";
import { goodCause, unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "the applicant recites facts, the judge none": {
      goodCause: goodCause({ specificFacts: "asserted" }),
      expect: { severity: "counsel", cites: "waukee:4" },
    },
    "nothing is said of good cause": { goodCause: null },
  },
  silent: {
    "a subpoena recites none": { instrument: "civil-subpoena", goodCause: goodCause({ specificFacts: "absent" }) },
    "nothing protected is sought": {
      pack: "ames",
      records: ["meeting-room"],
      goodCause: goodCause({ specificFacts: "absent" }),
    },
    "it could not be read": { goodCause: unreadable },
  },
});
