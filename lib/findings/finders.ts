import type { Finder } from "./define-finder";
import caption from "./finders/caption";
import caseNumber from "./finders/case-number";
import court from "./finders/court";
import executeBy from "./finders/execute-by";
import instrument from "./finders/instrument";
import issuedOn from "./finders/issued-on";
import issuer from "./finders/issuer";
import returnOn from "./finders/return-on";
import signature from "./finders/signature";

/** Every finder, in no order: `needs` decides which runs first. */
export const FINDERS: readonly Finder[] = [
  caption,
  caseNumber,
  court,
  executeBy,
  instrument,
  issuedOn,
  issuer,
  returnOn,
  signature,
] as Finder[];
