import rule from "@/lib/defects/rules/missing-case-number";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "no number on a civil subpoena": { caseNumber: null, expect: { severity: "blocking" } },
    "no number on a grand jury's subpoena": {
      instrument: "grand-jury-subpoena",
      caseNumber: null,
      expect: { severity: "advisory" },
    },
    "no number on a search warrant": {
      instrument: "search-warrant",
      caseNumber: null,
      expect: { severity: "advisory" },
    },
    "no number on an entered order": { instrument: "court-order", caseNumber: null, expect: { severity: "counsel" } },
  },
  silent: {
    "the number could not be read": { caseNumber: unreadable },
    "a letter has none": { instrument: "written-request", caseNumber: null },
  },
});
