import rule from "@/lib/defects/rules/john-doe-group-subpoena";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  sound: { authorities: ["8 U.S.C. § 1225(d)(4)"] },
  fires: { "nobody is named": { subjects: [], expect: { severity: "counsel", cites: "Peters" } } },
  silent: {
    "the names could not be read": { subjects: unreadable },
    "drug law": { authorities: ["21 U.S.C. § 876"], subjects: [] },
    "another title of the Code": { authorities: ["18 U.S.C. § 1225"], subjects: [] },
  },
});
