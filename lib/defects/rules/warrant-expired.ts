import { dayWords } from "@/lib/deadlines/day-words";
import { daysBetween } from "@/lib/deadlines/days";
import { lastDayToExecute } from "@/lib/deadlines/warrant";
import { defineRule } from "@/lib/defects/define-rule";

export default defineRule({
  id: "warrant-expired",
  group: "form",
  title: "The warrant's time had run out",
  instruments: ["search-warrant"],
  severity: "counsel",
  basis: ["frcrimp-41-e-2", "ia-808.8", "ne-29-815"],
  cure: "Say so to the agent, on the record, and tell counsel now. Do not obstruct.",
  reads: ["executeBy"],
  consults: ["issuedOn", "court"],
  owns: "executeBy",
  fires({ executeBy, issuedOn, court }, { receivedOn }) {
    const last = lastDayToExecute({ executeBy, issuedOn, jurisdiction: court?.jurisdiction ?? null });
    if (!last || !(daysBetween(last, receivedOn) > 0)) return false;
    return `Its last day was ${dayWords(last)}; it was brought ${dayWords(receivedOn)}.`;
  },
});
