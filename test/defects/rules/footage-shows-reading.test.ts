import rule from "@/lib/defects/rules/footage-shows-reading";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "somebody reads in the picture": {
      pack: "cresco",
      records: ["video"],
      intake: { footageShowsReading: true },
      expect: { severity: "counsel", records: ["video"], cites: "cresco:5g" },
    },
  },
  silent: {
    "nobody has looked": { pack: "cresco", records: ["video"] },
    "something else is sought": { intake: { footageShowsReading: true } },
  },
});
