import rule from "@/lib/defects/rules/records-not-held";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "a vendor holds some of it": {
      pack: "cresco",
      records: ["circulation", "search-history"],
      intake: { heldElsewhere: ["search-history"] },
      expect: { severity: "counsel", records: ["search-history"], cites: "cresco:5h" },
    },
  },
  silent: {
    "what the vendor holds is not sought": { intake: { heldElsewhere: ["search-history"] } },
    "nobody was asked": { intake: {} },
  },
});
