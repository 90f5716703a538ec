import { defineRule } from "@/lib/defects/define-rule";
import { isOneOf, LETTER, PROCESS } from "@/lib/defects/instrument-groups";

const ASKED = [...PROCESS, ...LETTER, "discovery-request"] as const;

export default defineRule({
  id: "not-justice-agency",
  group: "good-cause",
  title: "Not a justice agency",
  touches: "protected",
  severity: (_, { kind, pack }) => (pack.justiceAgenciesOnly && isOneOf(kind, ASKED) ? "blocking" : "counsel"),
  basis: ["policy:justice-agency", "confidentiality"],
  cure: "Ask counsel, and the requester for a court's order.",
  reads: ["justiceAgency"],
  consults: ["requester"],
  fires({ justiceAgency, requester }, { pack, policy, intake }) {
    if (justiceAgency !== false || intake.oral) return false;
    const who = requester?.agency ?? requester?.name ?? "Whoever asks";
    const asked = `${who} is not a criminal or juvenile justice agency.`;
    return pack.justiceAgenciesOnly ? `${asked} ${policy} releases these records to such an agency only.` : asked;
  },
});
