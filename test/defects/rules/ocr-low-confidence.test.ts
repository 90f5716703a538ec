import rule from "@/lib/defects/rules/ocr-low-confidence";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a page can hardly be read": { lowConfidence: true, expect: { severity: "counsel" } },
    "a page can hardly be read, and the case's name not at all": { lowConfidence: true, caption: unreadable },
  },
  silent: { "not known": { lowConfidence: null } },
});
