import rule from "@/lib/defects/rules/warrant-night";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

const US = { name: "United States District Court for the Southern District of Iowa", jurisdiction: "US" };

testRule(rule, {
  sound: { court: US, intake: { servedAt: "10:15" } },
  fires: {
    "a federal warrant at half past ten at night": {
      intake: { servedAt: "22:30" },
      expect: { severity: "counsel", says: /22:30/, cites: "41(e)(2)" },
    },
    "a Nebraska warrant before seven": {
      court: { name: "County Court of Kearney County, Nebraska", jurisdiction: "NE" },
      intake: { servedAt: "06:40:00" },
      expect: { cites: "29-814.04" },
    },
  },
  silent: {
    "the judge allowed any hour": { intake: { servedAt: "22:30" }, anyHour: true },
    "the hour was not noted": { intake: {} },
    "whether the judge allowed it could not be read": { intake: { servedAt: "22:30" }, anyHour: unreadable },
    "Iowa's law names no hours": {
      court: { name: "Iowa District Court for Dallas County", jurisdiction: "IA" },
      intake: { servedAt: "22:30" },
    },
  },
});
