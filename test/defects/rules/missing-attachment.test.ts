import rule from "@/lib/defects/rules/missing-attachment";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "an attachment did not come": {
      attachments: [{ label: "Schedule A", present: false }],
      expect: { severity: "blocking", says: /Schedule A/ },
    },
    "one of two did not come": {
      attachments: [
        { label: "Attachment A", present: true },
        { label: "Exhibit 2", present: false },
      ],
      expect: { says: /refers to Exhibit 2,/ },
    },
    "a warrant's attachment, which blocks nothing": {
      instrument: "search-warrant",
      attachments: [{ label: "Attachment B", present: false }],
      expect: { severity: "counsel" },
    },
  },
  silent: {
    "it is unclear whether it is there": { attachments: [{ label: "Attachment A", present: null }] },
    "nothing is said to be attached": { attachments: [] },
    "the attachments could not be read": { attachments: unreadable },
  },
});
