import type { Rule } from "./define-rule";
import accountsExceptionUnproven from "./rules/accounts-exception-unproven";
import adminWarrantAsJudicial from "./rules/admin-warrant-as-judicial";
import agencyNotSelfExecuting from "./rules/agency-not-self-executing";
import agencyOutOfScope from "./rules/agency-out-of-scope";
import authorityLapsed from "./rules/authority-lapsed";
import beyond100Miles from "./rules/beyond-100-miles";
import cardPresentedByOfficer from "./rules/card-presented-by-officer";
import clerkNotJudge from "./rules/clerk-not-judge";
import defenceSubpoenaProtected from "./rules/defence-subpoena-protected";
import donorRestricted from "./rules/donor-restricted";
import ecsRcsAuthorityDoubt from "./rules/ecs-rcs-authority-doubt";
import fishingByTitle from "./rules/fishing-by-title";
import footageShowsReading from "./rules/footage-shows-reading";
import foreignCriminalRaw from "./rules/foreign-criminal-raw";
import foreignNotDomesticated from "./rules/foreign-not-domesticated";
import gagAssertedNoAuthority from "./rules/gag-asserted-no-authority";
import gagExpired from "./rules/gag-expired";
import ia256AfterCharge from "./rules/ia-2-5-6-after-charge";
import ia256NoApprovalShown from "./rules/ia-2-5-6-no-approval-shown";
import instrumentUnidentified from "./rules/instrument-unidentified";
import johnDoeGroupSubpoena from "./rules/john-doe-group-subpoena";
import letterNotProcess from "./rules/letter-not-process";
import missingAttachment from "./rules/missing-attachment";
import missingCaption from "./rules/missing-caption";
import missingCaseNumber from "./rules/missing-case-number";
import missingCourtName from "./rules/missing-court-name";
import missingIssueDate from "./rules/missing-issue-date";
import missingPages from "./rules/missing-pages";
import missingReturnDate from "./rules/missing-return-date";
import missingSeal from "./rules/missing-seal";
import noGoodCauseFacts from "./rules/no-good-cause-facts";
import noId from "./rules/no-id";
import noJudicialDetermination from "./rules/no-judicial-determination";
import noJustification from "./rules/no-justification";
import noKnownCrime from "./rules/no-known-crime";
import noLetterhead from "./rules/no-letterhead";
import noParticularPerson from "./rules/no-particular-person";
import noRule45Text from "./rules/no-rule45-text";
import notAnOfficial from "./rules/not-an-official";
import notBindingOnNonparty from "./rules/not-binding-on-nonparty";
import notJusticeAgency from "./rules/not-justice-agency";
import notSigned from "./rules/not-signed";
import nslExcessScope from "./rules/nsl-excess-scope";
import nslNoGagCert from "./rules/nsl-no-gag-cert";
import nslNoRelevanceCert from "./rules/nsl-no-relevance-cert";
import nslNoReviewNotice from "./rules/nsl-no-review-notice";
import nslNoSelector from "./rules/nsl-no-selector";
import nslSignerRank from "./rules/nsl-signer-rank";
import nslStaleRightsNotice from "./rules/nsl-stale-rights-notice";
import ocrLowConfidence from "./rules/ocr-low-confidence";
import otherPolicyGoverns from "./rules/other-policy-governs";
import overbroadAllPatrons from "./rules/overbroad-all-patrons";
import overbroadNoDates from "./rules/overbroad-no-dates";
import partialJudicialDetermination from "./rules/partial-judicial-determination";
import partyNoticeUnknown from "./rules/party-notice-unknown";
import policyLooserThanStatute from "./rules/policy-looser-than-statute";
import policyStaleAuthority from "./rules/policy-stale-authority";
import preservationNotProduction from "./rules/preservation-not-production";
import recordsNotHeld from "./rules/records-not-held";
import returnDatePassed from "./rules/return-date-passed";
import returnTooSoon from "./rules/return-too-soon";
import statuteDiffersFromPolicy from "./rules/statute-differs-from-policy";
import unsignedOrderProposed from "./rules/unsigned-order-proposed";
import unverifiedAuthenticity from "./rules/unverified-authenticity";
import victimInfoNoOrder from "./rules/victim-info-no-order";
import warrantExpired from "./rules/warrant-expired";
import warrantNight from "./rules/warrant-night";
import warrantWrongPlace from "./rules/warrant-wrong-place";
import wrongCourt from "./rules/wrong-court";
import wrongCustodian from "./rules/wrong-custodian";

/** Every rule, in the order in which a reader meets them. */
export const RULES: readonly Rule[] = [
  notSigned,
  unsignedOrderProposed,
  missingCourtName,
  missingCaseNumber,
  missingIssueDate,
  missingReturnDate,
  returnDatePassed,
  returnTooSoon,
  warrantExpired,
  missingAttachment,
  missingPages,
  ocrLowConfidence,
  foreignNotDomesticated,
  foreignCriminalRaw,
  wrongCustodian,
  clerkNotJudge,
  agencyNotSelfExecuting,
  adminWarrantAsJudicial,
  notBindingOnNonparty,
  preservationNotProduction,
  noJudicialDetermination,
  partialJudicialDetermination,
  noGoodCauseFacts,
  noKnownCrime,
  noParticularPerson,
  notJusticeAgency,
  fishingByTitle,
  overbroadAllPatrons,
  overbroadNoDates,
  letterNotProcess,
  noLetterhead,
  noJustification,
  authorityLapsed,
  nslNoRelevanceCert,
  nslNoGagCert,
  nslNoReviewNotice,
  nslExcessScope,
  nslSignerRank,
  gagAssertedNoAuthority,
  gagExpired,
  policyLooserThanStatute,
  policyStaleAuthority,
  statuteDiffersFromPolicy,
  noId,
  notAnOfficial,
  accountsExceptionUnproven,
  otherPolicyGoverns,
  footageShowsReading,
  cardPresentedByOfficer,
  donorRestricted,
  missingCaption,
  missingSeal,
  defenceSubpoenaProtected,
  ia256NoApprovalShown,
  ia256AfterCharge,
  agencyOutOfScope,
  johnDoeGroupSubpoena,
  ecsRcsAuthorityDoubt,
  warrantNight,
  warrantWrongPlace,
  wrongCourt,
  beyond100Miles,
  noRule45Text,
  partyNoticeUnknown,
  victimInfoNoOrder,
  nslNoSelector,
  nslStaleRightsNotice,
  recordsNotHeld,
  unverifiedAuthenticity,
  instrumentUnidentified,
];
