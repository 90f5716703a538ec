import { defineRule } from "@/lib/defects/define-rule";
import { PROCESS } from "@/lib/defects/instrument-groups";
import { halvesFound } from "@/lib/defects/judicial-test";
import { confidentialityOf } from "@/lib/law/confidentiality";

export default defineRule({
  id: "statute-differs-from-policy",
  group: "policy",
  title: "The policy asks more than the statute",
  instruments: PROCESS,
  touches: "protected",
  severity: "advisory",
  basis: ["policy:order", "confidentiality"],
  cure: "Tell counsel: policy does not excuse disobeying process that binds. Have it cured, object in time, or comply.",
  reads: ["goodCause"],
  parts: ["goodCause.rationalConnection", "goodCause.cogentAndCompelling"],
  fires({ goodCause }, { pack, policy, state }) {
    const law = confidentialityOf(state);
    if (pack.asks !== "court-order" || !law || law.asksJudge || halvesFound(goodCause).length === 2) return false;
    return `${policy} asks for a judge's finding. The state's statute does not, so what is held back here is held back by policy.`;
  },
});
