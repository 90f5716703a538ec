import { defineRule } from "@/lib/defects/define-rule";
import { allBut } from "@/lib/defects/instrument-groups";
import { recordWords } from "@/lib/defects/sentence";
import type { RecordCategory } from "@/lib/findings/types";

export default defineRule({
  id: "overbroad-no-dates",
  group: "scope",
  title: "No period is stated",
  instruments: allBut("national-security-letter", "preservation-request"),
  severity: "counsel",
  basis: ["policy:form", "frcp-45-d-3-a", "frcrimp-17-c-2"],
  cure: "Ask the requester to say from when to when.",
  reads: ["period"],
  records: (_, { sought }) => beyondRegistration(sought),
  fires({ period }, { sought }) {
    const open = beyondRegistration(sought);
    return period === null && open.length > 0 && `It does not say what time the records cover: ${recordWords(open)}.`;
  },
});

function beyondRegistration(sought: readonly RecordCategory[]): RecordCategory[] {
  return sought.filter((category) => category !== "registration");
}
