import { defineRule } from "@/lib/defects/define-rule";
import { lowerFirst } from "@/lib/defects/sentence";

export default defineRule({
  id: "not-an-official",
  group: "letters",
  title: "Not an official of the investigation",
  severity: "blocking",
  basis: ["policy:letter"],
  cure: "Ask that an official of the investigation or prosecution make the request.",
  consults: ["requester"],
  fires(_, { kind, pack, policy, intake }) {
    if (kind !== "written-request" && !intake.oral) return false;
    if (intake.officialOfInvestigation !== false || !pack.letterTier?.needs.includes("official")) return false;
    return `Whoever asks is no official of the investigation or prosecution, which ${lowerFirst(policy)} asks for.`;
  },
});
