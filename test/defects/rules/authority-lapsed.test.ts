import rule from "@/lib/defects/rules/authority-lapsed";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "Section 215, the day after it lapsed": {
      authorities: ["Section 215 of the USA PATRIOT Act"],
      issuedOn: "2020-03-16",
      expect: { severity: "counsel", cites: "50 U.S.C. § 1861" },
    },
    "its section of the Code": { authorities: ["50 U.S.C. § 1861"] },
  },
  silent: {
    "issued on the day it lapsed": { authorities: ["50 U.S.C. § 1861"], issuedOn: "2020-03-15" },
    "other law": { authorities: ["50 U.S.C. § 1862"] },
    "the date could not be read": { authorities: ["50 U.S.C. § 1861"], issuedOn: unreadable },
    "a subpoena": { instrument: "civil-subpoena", authorities: ["50 U.S.C. § 1861"] },
  },
});
