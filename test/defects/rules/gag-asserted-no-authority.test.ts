import rule from "@/lib/defects/rules/gag-asserted-no-authority";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a subpoena asks for silence": {
      nondisclosure: { imposed: "requested", authority: [], until: null },
      expect: { severity: "advisory" },
    },
    "a grand jury's subpoena asks for silence": {
      instrument: "grand-jury-subpoena",
      nondisclosure: { imposed: "requested", authority: [], until: null },
      expect: { cites: "6(e)(2)" },
    },
  },
  silent: {
    "a court ordered it": { nondisclosure: { imposed: "ordered", authority: ["court-order"], until: null } },
    "a national security letter": {
      instrument: "national-security-letter",
      nondisclosure: { imposed: "requested", authority: ["usc18-2709c"], until: null },
    },
    "a FISA order": { instrument: "fisa-order", nondisclosure: { imposed: "requested", authority: [], until: null } },
    "it could not be read": { nondisclosure: unreadable },
  },
});
