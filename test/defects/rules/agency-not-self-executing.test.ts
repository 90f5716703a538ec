import rule from "@/lib/defects/rules/agency-not-self-executing";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  on: "civil-subpoena",
  fires: {
    "where a court's order is asked for": {
      instrument: "administrative-subpoena",
      authorities: ["21 U.S.C. § 876"],
      expect: { severity: "blocking", cites: "21 U.S.C. § 876" },
    },
    "where process in form is enough": {
      instrument: "administrative-subpoena",
      pack: "ames",
      expect: { severity: "counsel" },
    },
    "for registration alone at Waukee": {
      instrument: "administrative-subpoena",
      records: ["registration"],
      expect: { severity: "advisory" },
    },
    "where nothing sought is protected": { instrument: "administrative-subpoena", pack: "cresco", records: ["video"] },
  },
  silent: { "a legislature's subpoena": { instrument: "legislative-subpoena" } },
});
