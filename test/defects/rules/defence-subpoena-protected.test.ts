import rule from "@/lib/defects/rules/defence-subpoena-protected";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "the defense asks, upon a clerk's subpoena": {
      justiceAgency: false,
      issuer: { role: "clerk", name: null },
      expect: { severity: "counsel", cites: "2.15(3)" },
    },
  },
  silent: {
    "the prosecution asks": { issuer: { role: "clerk", name: null } },
    "a judge issued it": { justiceAgency: false },
    "another court's rule": {
      justiceAgency: false,
      issuer: { role: "clerk", name: null },
      court: { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" },
    },
    "nothing protected is sought": {
      pack: "cresco",
      records: ["video"],
      justiceAgency: false,
      issuer: { role: "clerk", name: null },
    },
  },
});
