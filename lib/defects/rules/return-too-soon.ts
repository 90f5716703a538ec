import { dayWords } from "@/lib/deadlines/day-words";
import { daysBetween } from "@/lib/deadlines/days";
import { defineRule } from "@/lib/defects/define-rule";
import { PROCESS } from "@/lib/defects/instrument-groups";
import { countOfDays } from "@/lib/defects/sentence";

// Rule 45 asks for "a reasonable time" and gives no number. Fourteen days is what it
// allows for objections, so anything shorter is worth counsel's eye.
const REASONABLE_DAYS = 14;

export default defineRule({
  id: "return-too-soon",
  group: "form",
  title: "Too little time to answer",
  instruments: PROCESS,
  severity: "counsel",
  basis: ["policy:form", "frcp-45-d-3-a", "frcrimp-17-c-2"],
  cure: "Ask the requester, in writing, for a later return date.",
  reads: ["returnOn"],
  fires({ returnOn }, { receivedOn }) {
    if (!returnOn) return false; // `missing-return-date` speaks of that
    const days = daysBetween(receivedOn, returnOn);
    if (!(days >= 0 && days < REASONABLE_DAYS)) return false;
    return days === 0
      ? "It is due on the day it was received."
      : `It is due ${dayWords(returnOn)}, ${countOfDays(days)} after it was received.`;
  },
});
