import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "not-binding-on-nonparty",
  group: "issuer",
  title: "Meant for a party to the lawsuit",
  instruments: ["discovery-request"],
  severity: "blocking",
  basis: ["policy:process", "frcp-34-c", "frcp-45", "ia-civ-1.1701", "ne-6-334-a"],
  cure: "Ask the requester for a subpoena, or an order of the court.",
  reads: ["instrument"],
  fires: () => "A discovery request binds the parties to a lawsuit. The library is not one of them.",
});
