import { defineRule } from "@/lib/defects/define-rule";
import { isForeign } from "@/lib/defects/foreign";

export default defineRule({
  id: "foreign-criminal-raw",
  group: "form",
  title: "From another state's court",
  instruments: ["criminal-subpoena", "prosecutor-subpoena", "search-warrant", "court-order"],
  severity: "blocking",
  basis: ["policy:form", "ia-ch-819", "ne-29-1906"],
  cure: ({ instrument }) =>
    instrument === "search-warrant"
      ? "Say so to the agent, on the record, and tell counsel now. Do not obstruct."
      : "Ask the requester for an order of a judge of this state.",
  reads: ["court"],
  consults: ["instrument"],
  fires({ court }, { state }) {
    if (!court || !isForeign(court.jurisdiction, state)) return false;
    return `${court.name} is another state's court, and no judge here has acted on it.`;
  },
});
