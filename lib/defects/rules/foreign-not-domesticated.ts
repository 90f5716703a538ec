import { defineRule } from "@/lib/defects/define-rule";
import { isForeign } from "@/lib/defects/foreign";

export default defineRule({
  id: "foreign-not-domesticated",
  group: "form",
  title: "From another state's court",
  instruments: ["civil-subpoena"],
  severity: "blocking",
  basis: ["policy:form", "ia-civ-1.1702", "ne-6-330-a"],
  cure: "Ask the requester to have a clerk of this state's court issue it here.",
  reads: ["court"],
  fires({ court }, { state }) {
    if (!court || !isForeign(court.jurisdiction, state)) return false;
    return `${court.name} is another state's court, and no court here has issued it anew.`;
  },
});
