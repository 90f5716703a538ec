import type { Finder } from "./define-finder";
import court from "./finders/court";
import instrument from "./finders/instrument";

/** Every finder, in no order: `needs` decides which runs first. */
export const FINDERS: readonly Finder[] = [court, instrument] as Finder[];
