import { dayWords } from "@/lib/deadlines/day-words";
import { daysBetween } from "@/lib/deadlines/days";
import { defineRule } from "@/lib/defects/define-rule";
import { PROCESS } from "@/lib/defects/instrument-groups";
import { countOfDays } from "@/lib/defects/sentence";

export default defineRule({
  id: "return-date-passed",
  group: "form",
  title: "The date had passed when it came",
  instruments: [...PROCESS, "court-order"],
  severity: "counsel",
  basis: ["policy:form", "frcp-45-d-3-a"],
  cure: (_, { kind }) =>
    kind === "court-order"
      ? "Have counsel write to the court today: an order's date is not the library's to put off."
      : "Ask the requester, in writing, for a new date.",
  reads: ["returnOn"],
  fires({ returnOn }, { receivedOn }) {
    if (!returnOn) return false; // `missing-return-date` speaks of that
    const late = daysBetween(returnOn, receivedOn);
    return late > 0 && `It was due ${dayWords(returnOn)}, ${countOfDays(late)} before it was received.`;
  },
});
