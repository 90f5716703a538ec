import rule from "@/lib/defects/rules/beyond-100-miles";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  sound: {
    court: { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" },
    returnPlace: "666 Grand Avenue, Des Moines, Iowa 50309",
  },
  fires: {
    "to Minneapolis from Waukee": {
      returnPlace: "80 South Eighth Street, Suite 900, Minneapolis, MN 55402",
      expect: { severity: "counsel", says: /Minneapolis is some 2\d0 miles from Waukee/, cites: "45(c)(2)(A)" },
    },
    "to New York": { returnPlace: "One Pierrepont Plaza, New York, New York 10007", expect: { says: /New York/ } },
  },
  silent: {
    "by e-mail": { returnPlace: "records@firm.example, Minneapolis, MN" },
    "a town that nobody has measured": { returnPlace: "12 Elm Street, Nowhere, ZZ" },
    "a state court's own rule": {
      court: { name: "Iowa District Court for Dallas County", jurisdiction: "IA" },
      returnPlace: "Minneapolis, MN",
    },
    "the place could not be read": { returnPlace: unreadable },
  },
});
