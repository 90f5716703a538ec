import type { Finder } from "./define-finder";
import caption from "./finders/caption";
import caseNumber from "./finders/case-number";
import court from "./finders/court";
import instrument from "./finders/instrument";
import issuer from "./finders/issuer";
import signature from "./finders/signature";

/** Every finder, in no order: `needs` decides which runs first. */
export const FINDERS: readonly Finder[] = [caption, caseNumber, court, instrument, issuer, signature] as Finder[];
