import rule from "@/lib/defects/rules/letter-not-process";
import { unreadable } from "../../support/sound-paper";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  on: "court-order",
  fires: {
    "waukee:5: a letter for circulation": {
      instrument: "written-request",
      expect: { severity: "blocking", cites: "waukee:5" },
    },
    "an emergency": { instrument: "exigent-request", expect: { says: /no exception/ } },
    "a request for public records": { instrument: "open-records-request", expect: { says: /public records/ } },
    "an officer says so at the desk": {
      instrument: "other",
      intake: { oral: true },
      expect: { severity: "blocking", says: /only said/ },
    },
    "an officer at the desk does not say what he wants": {
      instrument: null,
      records: null,
      intake: { oral: true },
      expect: { says: /any records/, records: [] },
    },
    "registration is asked for at Waukee's desk, and nothing is in writing": {
      instrument: "other",
      records: ["registration"],
      intake: { oral: true },
      expect: { severity: "blocking", records: ["registration"] },
    },
    "an emergency in Nebraska, whose statute asks for no judge": {
      instrument: "exigent-request",
      pack: "minden",
      expect: { says: /the policy has no exception/ },
    },
    "a letter for registration and circulation at Waukee": {
      instrument: "written-request",
      records: ["circulation", "registration"],
      expect: { records: ["circulation"] },
    },
    "a letter for registration at Ames": { instrument: "written-request", pack: "ames", records: ["registration"] },
  },
  silent: {
    "a letter for registration at Waukee": { instrument: "written-request", records: ["registration"] },
    "a letter for what is public": { instrument: "written-request", pack: "cresco", records: ["video"] },
    "a request to preserve, of which another rule speaks": { instrument: "preservation-request" },
    "the kind of paper could not be read": { instrument: unreadable },
  },
});
