import type { Finder } from "./define-finder";
import allPatrons from "./facts/all-patrons";
import excessScope from "./facts/excess-scope";
import fishing from "./facts/fishing";
import gagCert from "./facts/gag-cert";
import handover from "./facts/handover";
import justification from "./facts/justification";
import programImages from "./facts/program-images";
import relevanceCert from "./facts/relevance-cert";
import reviewNotice from "./facts/review-notice";
import signerRankOk from "./facts/signer-rank-ok";
import attachments from "./finders/attachments";
import authorities from "./finders/authorities";
import caption from "./finders/caption";
import caseNumber from "./finders/case-number";
import certification from "./finders/certification";
import court from "./finders/court";
import findingLevel from "./finders/finding-level";
import goodCause from "./finders/good-cause";
import instrument from "./finders/instrument";
import justiceAgency from "./finders/justice-agency";
import nondisclosure from "./finders/nondisclosure";
import period from "./finders/period";
import records from "./finders/records";
import requester from "./finders/requester";
import subjects from "./finders/subjects";

/** Every finder, in no order: `needs` decides which runs first. */
export const FINDERS: readonly Finder[] = [
  caption,
  caseNumber,
  court,
  instrument,
  requester,
  records,
  subjects,
  period,
  authorities,
  goodCause,
  findingLevel,
  nondisclosure,
  attachments,
  certification,
  justiceAgency,
  allPatrons,
  excessScope,
  fishing,
  gagCert,
  handover,
  justification,
  programImages,
  relevanceCert,
  reviewNotice,
  signerRankOk,
] as Finder[];
