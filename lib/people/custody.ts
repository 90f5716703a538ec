import type { Day } from "@/lib/findings/types";
import type { Membership } from "./queries";

/** Whether a membership holds on a day: its first and its last are both among them. */
export function holdsOn({ from, until }: Pick<Membership, "from" | "until">, day: Day): boolean {
  return from <= day && (until === null || until >= day);
}

/** Who acts as the custodian on a day: a designee while one is there, else the director. */
export function actingOn(memberships: readonly Membership[], day: Day): Membership[] {
  const there = memberships.filter((membership) => holdsOn(membership, day));
  const designees = there.filter(({ role }) => role === "designee");
  return designees.length > 0 ? designees : there.filter(({ role }) => role === "director");
}
