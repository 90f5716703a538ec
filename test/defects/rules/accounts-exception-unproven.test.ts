import rule from "@/lib/defects/rules/accounts-exception-unproven";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  fires: {
    "the police ask, and nobody has said that a bill was sent": {
      pack: "cresco",
      records: ["accounts-due"],
      expect: { severity: "counsel", says: /a bill that was sent/, records: ["accounts-due"], cites: "cresco:5c" },
    },
    "recovery has not begun": {
      pack: "ames",
      records: ["accounts-due", "circulation"],
      intake: { ownRecovery: false },
    },
  },
  silent: {
    "it is the library's own recovery": { pack: "cresco", records: ["accounts-due"], intake: { ownRecovery: true } },
    "a policy without the exception": { pack: "waukee", records: ["accounts-due"] },
    "not a justice agency, to which it is not open": {
      pack: "cresco",
      records: ["accounts-due"],
      justiceAgency: false,
    },
    "something else is sought": { pack: "cresco" },
  },
});
