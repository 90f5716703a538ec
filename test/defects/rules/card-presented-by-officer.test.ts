import rule from "@/lib/defects/rules/card-presented-by-officer";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "an officer shows a card": {
      pack: "ames",
      intake: { cardPresented: true },
      expect: { severity: "blocking", cites: "ames:card" },
    },
  },
  silent: {
    "nobody showed one": { pack: "ames", intake: { cardPresented: false } },
    "what is public needs no consent": { pack: "ames", records: ["meeting-room"], intake: { cardPresented: true } },
  },
});
