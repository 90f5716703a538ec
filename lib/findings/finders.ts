import type { Finder } from "./define-finder";

/** Every finder, in no order: `needs` decides which runs first. */
export const FINDERS: readonly Finder[] = [];
