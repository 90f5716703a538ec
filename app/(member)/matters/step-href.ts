import type { MatterRow } from "@/lib/overview/matter-view";
import { MATTER_PAGES } from "./[matterId]/matter-pages";

/** Where the next step is taken: the page of its own, once there is one, else the matter's first. */
export function stepHref({ id, instrumentId, nextStep }: Pick<MatterRow, "id" | "instrumentId" | "nextStep">): string {
  const matter = `/matters/${id}`;
  if (nextStep.place === "retention") return `${matter}/retention`;
  if (nextStep.place === "instrument") return instrumentId ? `${matter}/instruments/${instrumentId}` : matter;
  return MATTER_PAGES.some(({ segment }) => segment === nextStep.place) ? `${matter}/${nextStep.place}` : matter;
}
