import { defineRule } from "@/lib/defects/define-rule";

/** From and to, in local time. A federal warrant is for the day, from six to ten; a Nebraska one from seven to eight. */
const DAYTIME: Readonly<Record<string, readonly [string, string]>> = { US: ["06:00", "22:00"], NE: ["07:00", "20:00"] };

export default defineRule({
  id: "warrant-night",
  group: "form",
  title: "Brought outside the hours of the day",
  instruments: ["search-warrant"],
  severity: "counsel",
  basis: ["frcrimp-41-e-2", "ne-29-814.04"],
  cure: "Ask the agent, on the record, to point at the judge's leave to come by night. Do not obstruct; call counsel.",
  reads: ["anyHour", "court"],
  fires({ anyHour, court }, { intake: { servedAt } }) {
    const hours = DAYTIME[court?.jurisdiction ?? ""];
    if (!hours || anyHour || !servedAt) return false;
    const at = servedAt.slice(0, 5);
    if (at >= hours[0] && at <= hours[1]) return false;
    return `It was brought at ${at}; by day means from ${hours[0]} to ${hours[1]}, and no leave to come at another hour was found.`;
  },
});
