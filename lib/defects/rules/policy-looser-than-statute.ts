import { defineRule } from "@/lib/defects/define-rule";
import { PROCESS } from "@/lib/defects/instrument-groups";
import { halvesFound } from "@/lib/defects/judicial-test";
import { confidentialityOf } from "@/lib/law/confidentiality";

export default defineRule({
  id: "policy-looser-than-statute",
  group: "policy",
  title: "The policy asks less than the statute",
  instruments: PROCESS,
  touches: "protected",
  severity: "counsel",
  basis: ["policy:process", "confidentiality"],
  cure: "Ask counsel whether the statute's determination is needed before release.",
  reads: ["goodCause"],
  parts: ["goodCause.rationalConnection", "goodCause.cogentAndCompelling"],
  fires({ goodCause }, { pack, policy, state }) {
    const law = confidentialityOf(state);
    if (pack.asks === "court-order" || !law?.asksJudge || halvesFound(goodCause).length > 0) return false;
    return `${policy} takes process in form as enough. ${law.row.citation} speaks of a judge's determination, which was not found.`;
  },
});
