import rule from "@/lib/defects/rules/missing-return-date";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a subpoena that names no day": { returnOn: null, expect: { severity: "counsel" } },
    "an agency's subpoena that names no day": { instrument: "administrative-subpoena", returnOn: null },
  },
  silent: {
    "the day could not be read": { returnOn: unreadable },
    "a warrant returns to the judge": { instrument: "search-warrant", returnOn: null },
    "an order may set none": { instrument: "court-order", returnOn: null },
  },
});
