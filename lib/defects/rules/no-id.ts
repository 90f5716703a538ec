import { defineRule } from "@/lib/defects/define-rule";
import { lowerFirst } from "@/lib/defects/sentence";

export default defineRule({
  id: "no-id",
  group: "letters",
  title: "Not identified",
  severity: "blocking",
  basis: ["policy:letter"],
  cure: "Ask for identification, and note agency, name and badge number.",
  consults: ["requester"],
  fires(_, { kind, pack, policy, intake }) {
    if (kind !== "written-request" && !intake.oral) return false;
    if (intake.identified !== false || !pack.letterTier?.needs.includes("identification")) return false;
    return `Whoever asks has not shown identification, which ${lowerFirst(policy)} asks for.`;
  },
});
