import rule from "@/lib/defects/rules/nsl-no-review-notice";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  sound: { nondisclosure: { imposed: "requested", authority: ["usc18-2709c"], until: null } },
  fires: {
    "silence is claimed": { reviewNotice: false, expect: { severity: "counsel", cites: "2709(c)" } },
  },
  silent: {
    "no silence is claimed": { reviewNotice: false, nondisclosure: { imposed: "none", authority: [], until: null } },
    "nothing is known of silence": { reviewNotice: false, nondisclosure: null },
    "it could not be read whether silence is claimed": { reviewNotice: false, nondisclosure: unreadable },
    "it could not be read": { reviewNotice: unreadable },
  },
});
