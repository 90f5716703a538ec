import rule from "@/lib/defects/rules/clerk-not-judge";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a clerk issued it": {
      issuer: { role: "clerk", name: "Ann Poe" },
      expect: { severity: "blocking", says: /a clerk/, cites: "waukee:4" },
    },
    "an attorney issued it": { issuer: { role: "attorney", name: null }, expect: { says: /an attorney/ } },
    "nobody was found to have issued it": { issuer: null },
    "a clerk, where process in form is enough": {
      pack: "cresco",
      issuer: { role: "clerk", name: null },
      expect: { severity: "counsel", cites: "cresco:5a" },
    },
    "a clerk, for registration alone at Waukee": {
      issuer: { role: "clerk", name: null },
      records: ["registration"],
      expect: { severity: "advisory", records: ["registration"] },
    },
    "a clerk, for registration and circulation at Waukee": {
      issuer: { role: "clerk", name: null },
      records: ["registration", "circulation"],
      expect: { severity: "blocking", records: ["circulation"] },
    },
  },
  silent: {
    "a magistrate issued it": { issuer: { role: "magistrate", name: null } },
    "it could not be read who issued it": { issuer: unreadable },
    "nothing protected is sought": { pack: "cresco", issuer: { role: "clerk", name: null }, records: ["meeting-room"] },
    "an agency's subpoena, of which another rule speaks": {
      instrument: "administrative-subpoena",
      issuer: { role: "agency-official", name: null },
    },
  },
});
