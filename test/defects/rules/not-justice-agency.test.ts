import rule from "@/lib/defects/rules/not-justice-agency";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a litigant's attorney": { justiceAgency: false, expect: { severity: "counsel" } },
    "a litigant's attorney at Ames, whose policy names justice agencies": {
      pack: "ames",
      justiceAgency: false,
      expect: { severity: "blocking", cites: "ames:process" },
    },
    "a letter at Minden": {
      instrument: "written-request",
      pack: "minden",
      justiceAgency: false,
      expect: { severity: "blocking", cites: "minden:1" },
    },
    "an order at Minden": {
      instrument: "court-order",
      pack: "minden",
      justiceAgency: false,
      expect: { severity: "counsel" },
    },
    "amounts due, which are open to justice agencies only": {
      pack: "cresco",
      records: ["accounts-due"],
      justiceAgency: false,
    },
  },
  silent: {
    "disputed, as civil immigration enforcement is": { justiceAgency: null },
    "it could not be read who asks": { justiceAgency: unreadable },
    "nothing protected is sought": { pack: "cresco", records: ["video"], justiceAgency: false },
  },
});
