import rule from "@/lib/defects/rules/foreign-not-domesticated";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a court of Illinois": {
      court: { name: "Circuit Court of Cook County, Illinois", jurisdiction: "IL" },
      expect: { severity: "blocking", says: /Cook County/, cites: "1.1702" },
    },
    "a court of Nebraska, in Iowa": {
      court: { name: "District Court of Kearney County, Nebraska", jurisdiction: "NE" },
    },
    "a court of Iowa, in Nebraska": { pack: "minden", expect: { cites: "6-330(A)" } },
  },
  silent: {
    "a federal court": {
      court: { name: "United States District Court for the District of Nebraska", jurisdiction: "US" },
    },
    "no court": { court: null },
    "the court could not be read": { court: unreadable },
    "a criminal subpoena, of which another rule speaks": {
      instrument: "criminal-subpoena",
      court: { name: "Circuit Court of Cook County, Illinois", jurisdiction: "IL" },
    },
  },
});
