import type { RecordCategory } from "@/lib/findings/types";
import type { GateFacts } from "./facts";
import { type Obstacle, shortObstacles, wholeObstacles } from "./obstacles";
import { askedCategories, isShort, type Path, pathOf } from "./path";

/** A record category that is asked for, by which way it goes, and what still stands between it and its release. */
export interface CategoryGate {
  category: RecordCategory;
  path: Path;
  /** None: it is open. */
  obstacles: Obstacle[];
}

/**
 * `no-gate`: a search warrant executes itself. They take, you do not release; the library does not consent to more and
 * does not obstruct, and what was taken is recorded as a fact.
 */
export type Gate = { kind: "no-gate" } | { kind: "gate"; categories: CategoryGate[] };

/** What stands between each category that is asked for and its release. Pure: the database asks the same of its rows. */
export function gate(facts: GateFacts): Gate {
  if (facts.paper?.kind === "search-warrant") return { kind: "no-gate" };
  const categories = askedCategories(facts).map((category) => {
    const path = pathOf(facts, category);
    const obstacles = isShort(path) ? shortObstacles(facts, category, path) : wholeObstacles(facts, category, path);
    return { category, path, obstacles };
  });
  return { kind: "gate", categories };
}

/** The categories that may be handed over now: "release in part" is these. */
export function openCategories(found: Gate): RecordCategory[] {
  if (found.kind === "no-gate") return [];
  return found.categories.filter(({ obstacles }) => obstacles.length === 0).map(({ category }) => category);
}

/** Whether the days that some records speak of lie within those that were asked for; of what is asked without days, all do. */
export function withinPeriod(
  { paper }: Pick<GateFacts, "paper">,
  records: { from: string | null; to: string | null },
): boolean {
  const { from, to } = paper?.period ?? { from: null, to: null };
  return (!from || !records.from || records.from >= from) && (!to || !records.to || records.to <= to);
}
