import { defineRule } from "@/lib/defects/define-rule";
import { STATES } from "@/lib/law/courts/states";

// A warrant under the Stored Communications Act runs through the country, whatever district issued it.
const NATIONWIDE = /\b(?:270[1-9]|271[01]|2713|3103a)\b/;

export default defineRule({
  id: "wrong-court",
  group: "issuer",
  title: "The court is of another district",
  instruments: ["search-warrant"],
  severity: "counsel",
  basis: ["frcrimp-41-b"],
  cure: "Say so to the agent, on the record, and tell counsel now. Do not obstruct.",
  reads: ["court"],
  consults: ["authorities"],
  fires({ court, authorities }, { state }) {
    if (court?.jurisdiction !== "US" || authorities?.some((one) => NATIONWIDE.test(one))) return false;
    const district = Object.entries(STATES).find(([name]) => court.name.endsWith(name));
    if (!district || district[1] === state) return false;
    return `${court.name} issued it, and the library is in another state.`;
  },
});
