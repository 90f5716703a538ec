import { defineRule } from "@/lib/defects/define-rule";
import { isOneOf } from "@/lib/defects/instrument-groups";
import { recordWords } from "@/lib/defects/sentence";
import { confidentialityOf } from "@/lib/law/confidentiality";

const BY_LETTER = ["written-request", "exigent-request", "open-records-request"] as const;

export default defineRule({
  id: "letter-not-process",
  group: "letters",
  title: "Asked, not ordered",
  touches: "beyondLetter",
  severity: "blocking",
  basis: ["policy:process", "confidentiality"],
  cure: (_, { kind }) =>
    kind === "open-records-request"
      ? "Answer in time, release what is public, and cite the law for what is withheld."
      : "Explain the policy, hand nothing over, and ask for process.",
  reads: ["instrument"],
  fires(_, { kind, beyondLetter, intake, state }) {
    const records = recordWords(beyondLetter);
    if (intake.oral) return `It was only said. Nothing in writing asks for these records: ${records}.`;
    if (!isOneOf(kind, BY_LETTER)) return false;
    if (kind === "open-records-request") return `A request for public records does not reach these: ${records}.`;
    if (kind === "written-request")
      return `A letter is no process, and these records are not released on one: ${records}.`;
    const law = confidentialityOf(state)?.row.citation;
    return `An emergency is claimed; ${law ? `${law} has` : "the policy has"} no exception for one. It reaches for ${records}.`;
  },
});
