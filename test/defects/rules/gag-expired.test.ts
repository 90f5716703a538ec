import rule from "@/lib/defects/rules/gag-expired";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "it ended the day before": {
      nondisclosure: { imposed: "ordered", authority: ["usc18-2705b"], until: "2026-03-01" },
      expect: { severity: "counsel", cites: "2705(b)" },
    },
  },
  silent: {
    "it ends on the day it came": {
      nondisclosure: { imposed: "ordered", authority: ["court-order"], until: "2026-03-02" },
    },
    "it has no end": { nondisclosure: { imposed: "ordered", authority: ["court-order"], until: null } },
    "it could not be read": { nondisclosure: unreadable },
  },
});
