import rule from "@/lib/defects/rules/wrong-court";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  sound: { court: { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" } },
  fires: {
    "a warrant from Minnesota": {
      court: { name: "United States District Court for the District of Minnesota", jurisdiction: "US" },
      expect: { says: /Minnesota/, cites: "41(b)" },
    },
  },
  silent: {
    "the other district of the library's own state": {
      court: { name: "United States District Court for the Northern District of Iowa", jurisdiction: "US" },
    },
    "a warrant under the Stored Communications Act": {
      court: { name: "United States District Court for the District of Minnesota", jurisdiction: "US" },
      authorities: ["18 U.S.C. § 2703(a)"],
    },
    "another state's court, of which another rule speaks": {
      court: { name: "District Court of Travis County, Texas", jurisdiction: "TX" },
    },
    "the court could not be read": { court: unreadable },
  },
});
