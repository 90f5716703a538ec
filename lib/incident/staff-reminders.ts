import type { PolicyPack } from "@/lib/policy/pack";

/** What a clause asks of staff every day, and no paper brings up. */
const REMINDERS: Record<string, string> = {
  "minden:4": "Call about overdue material where nobody overhears, and leave no title in a message.",
};

/** What the policy on file asks of staff beside the counter, with where it says so; none for most policies. */
export function staffReminders({ clauses }: Pick<PolicyPack, "clauses">): { at: string; says: string }[] {
  return clauses.flatMap(({ id, at }) => {
    const says = REMINDERS[id];
    return says ? [{ at, says }] : [];
  });
}
