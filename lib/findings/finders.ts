import type { Finder } from "./define-finder";
import allPatrons from "./facts/all-patrons";
import anyHour from "./facts/any-hour";
import excessScope from "./facts/excess-scope";
import fishing from "./facts/fishing";
import gagCert from "./facts/gag-cert";
import handover from "./facts/handover";
import justification from "./facts/justification";
import letterhead from "./facts/letterhead";
import lowConfidence from "./facts/low-confidence";
import missingPages from "./facts/missing-pages";
import otherPremises from "./facts/other-premises";
import partyNotice from "./facts/party-notice";
import programImages from "./facts/program-images";
import proposed from "./facts/proposed";
import relevanceCert from "./facts/relevance-cert";
import reviewNotice from "./facts/review-notice";
import ruleText from "./facts/rule-text";
import signerRankOk from "./facts/signer-rank-ok";
import victimData from "./facts/victim-data";
import wrongRecipient from "./facts/wrong-recipient";
import yearlyLimit from "./facts/yearly-limit";
import attachments from "./finders/attachments";
import authorities from "./finders/authorities";
import caption from "./finders/caption";
import caseNumber from "./finders/case-number";
import certification from "./finders/certification";
import court from "./finders/court";
import executeBy from "./finders/execute-by";
import findingLevel from "./finders/finding-level";
import goodCause from "./finders/good-cause";
import instrument from "./finders/instrument";
import issuedOn from "./finders/issued-on";
import issuer from "./finders/issuer";
import justiceAgency from "./finders/justice-agency";
import nondisclosure from "./finders/nondisclosure";
import period from "./finders/period";
import recipient from "./finders/recipient";
import records from "./finders/records";
import requester from "./finders/requester";
import returnOn from "./finders/return-on";
import returnPlace from "./finders/return-place";
import seal from "./finders/seal";
import signature from "./finders/signature";
import subjects from "./finders/subjects";

/** Every finder, in no order: `needs` decides which runs first. */
export const FINDERS: readonly Finder[] = [
  allPatrons,
  excessScope,
  fishing,
  gagCert,
  handover,
  justification,
  letterhead,
  lowConfidence,
  missingPages,
  programImages,
  proposed,
  relevanceCert,
  reviewNotice,
  signerRankOk,
  wrongRecipient,
  yearlyLimit,
  victimData,
  ruleText,
  partyNotice,
  otherPremises,
  anyHour,
  attachments,
  authorities,
  caption,
  caseNumber,
  certification,
  court,
  executeBy,
  findingLevel,
  goodCause,
  instrument,
  issuedOn,
  issuer,
  justiceAgency,
  nondisclosure,
  period,
  recipient,
  records,
  requester,
  returnOn,
  returnPlace,
  seal,
  signature,
  subjects,
] as Finder[];
