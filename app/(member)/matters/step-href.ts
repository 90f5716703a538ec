import type { MatterRow } from "@/lib/overview/matter-view";

/** Where the next step is taken. */
export function stepHref({ id, instrumentId, nextStep }: Pick<MatterRow, "id" | "instrumentId" | "nextStep">): string {
  const matter = `/matters/${id}`;
  return nextStep.place === "instrument" && instrumentId ? `${matter}/instruments/${instrumentId}` : matter;
}
