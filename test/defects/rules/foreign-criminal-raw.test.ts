import rule from "@/lib/defects/rules/foreign-criminal-raw";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a criminal subpoena of Illinois": {
      court: { name: "Circuit Court of Cook County, Illinois", jurisdiction: "IL" },
      expect: { severity: "blocking", cites: "ch. 819" },
    },
    "an order of Illinois, which blocks though a judge signed it": {
      instrument: "court-order",
      court: { name: "Circuit Court of Cook County, Illinois", jurisdiction: "IL" },
      expect: { severity: "blocking" },
    },
    "a search warrant of Illinois": {
      instrument: "search-warrant",
      court: { name: "Circuit Court of Cook County, Illinois", jurisdiction: "IL" },
      expect: { severity: "counsel" },
    },
  },
  silent: {
    "a federal court": {
      court: { name: "United States District Court for the District of Nebraska", jurisdiction: "US" },
    },
    "a grand jury's subpoena": {
      instrument: "grand-jury-subpoena",
      court: { name: "Circuit Court of Cook County, Illinois", jurisdiction: "IL" },
    },
    "the court could not be read": { court: unreadable },
  },
});
