import rule from "@/lib/defects/rules/not-binding-on-nonparty";
import { testRule } from "../../support/test-rule";

testRule(rule, {
  on: "civil-subpoena",
  fires: { "a request for production": { instrument: "discovery-request", expect: { severity: "blocking" } } },
  silent: { "a criminal subpoena": { instrument: "criminal-subpoena" } },
});
