import { defineRule } from "@/lib/defects/define-rule";
import { isOneOf } from "@/lib/defects/instrument-groups";
import { recordWords } from "@/lib/defects/sentence";
import { confidentialityOf } from "@/lib/law/confidentiality";

const BY_LETTER = ["written-request", "exigent-request", "open-records-request"] as const;

export default defineRule({
  id: "letter-not-process",
  group: "letters",
  title: "Asked, not ordered",
  severity: "blocking",
  basis: ["policy:process", "confidentiality"],
  cure: (_, { kind }) =>
    kind === "open-records-request"
      ? "Answer in time, release what is public, and cite the law for what is withheld."
      : "Explain the policy, hand nothing over, and ask for process.",
  consults: ["instrument"],
  // Where a letter opens records, it must be one: what is only said opens none.
  records: (_, { intake, protected: held, beyondLetter }) => (intake.oral ? held : beyondLetter),
  fires(_, { kind, sought, protected: held, beyondLetter, intake, state }) {
    if (intake.oral) {
      if (sought.length === 0) return "It was only said. Nothing in writing asks for any records.";
      return held.length > 0 && `It was only said. Nothing in writing asks for these records: ${recordWords(held)}.`;
    }
    const records = recordWords(beyondLetter);
    if (!isOneOf(kind, BY_LETTER) || beyondLetter.length === 0) return false;
    if (kind === "open-records-request") return `A request for public records does not reach these: ${records}.`;
    if (kind === "written-request") {
      return `A letter is no process, and these records are not released on one: ${records}.`;
    }
    const law = confidentialityOf(state);
    return `An emergency is claimed; ${law?.asksJudge ? law.row.citation : "the policy"} has no exception for one. It reaches for ${records}.`;
  },
});
