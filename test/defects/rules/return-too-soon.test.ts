import rule from "@/lib/defects/rules/return-too-soon";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "three days to answer": { returnOn: "2026-03-05", expect: { severity: "counsel", says: /3 days after/ } },
    "due on the day it came": { returnOn: "2026-03-02", expect: { says: /on the day it was received/ } },
    "thirteen days": { returnOn: "2026-03-15", expect: { says: /13 days/ } },
  },
  silent: {
    "the return date could not be read, which `missing-return-date` says": { returnOn: unreadable },
    "fourteen days is enough": { returnOn: "2026-03-16" },
    "already past, which another rule says": { returnOn: "2026-03-01" },
    "no date at all": { returnOn: null },
    "a judge's order sets its own time": { instrument: "court-order", returnOn: "2026-03-05" },
  },
});
