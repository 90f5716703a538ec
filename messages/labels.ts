import type {
  FactKey,
  FindingKey,
  FindingLevel,
  FindingStatus,
  FindingValues,
  GoodCause,
  GoodCauseTest,
  InstrumentKind,
  IssuerRole,
  NondisclosureAuthority,
  RecordCategory,
} from "@/lib/findings/types";

/** A name for a list or a heading, and a sentence that says what it means. */
export interface Label {
  label: string;
  means: string;
}

export const INSTRUMENT_LABELS: Record<InstrumentKind, Label & { noun: string }> = {
  "civil-subpoena": {
    label: "Civil subpoena",
    noun: "subpoena",
    means: "A party to a lawsuit asks for records, through a clerk or an attorney.",
  },
  "criminal-subpoena": {
    label: "Criminal subpoena",
    noun: "subpoena",
    means: "The prosecution or the defense asks for records in a criminal case.",
  },
  "grand-jury-subpoena": {
    label: "Grand jury subpoena",
    noun: "subpoena",
    means: "A prosecutor asks for records for a grand jury.",
  },
  "prosecutor-subpoena": {
    label: "County attorney's subpoena",
    noun: "subpoena",
    means: "A county attorney asks for records before anyone is charged.",
  },
  "administrative-subpoena": {
    label: "Administrative subpoena",
    noun: "subpoena",
    means: "An agency asks for records on its own signature.",
  },
  "legislative-subpoena": {
    label: "Legislative subpoena",
    noun: "subpoena",
    means: "A legislature or one of its committees asks for records.",
  },
  "search-warrant": {
    label: "Search warrant",
    noun: "search warrant",
    means: "A judge lets officers search the library and take what the warrant lists.",
  },
  "administrative-warrant": {
    label: "Administrative warrant",
    noun: "administrative warrant",
    means: "An agency officer signed it, no judge did. It gives no right to search or to take records.",
  },
  "court-order": { label: "Court order", noun: "order", means: "A judge orders that something be done." },
  "pen-trap-order": {
    label: "Pen register order",
    noun: "order",
    means: "A judge orders help with a device that records numbers or addresses.",
  },
  "national-security-letter": {
    label: "National security letter",
    noun: "national security letter",
    means: "The FBI asks for records on its own signature, often with a bar on telling.",
  },
  "fisa-order": {
    label: "FISA order",
    noun: "order",
    means: "The Foreign Intelligence Surveillance Court orders that records be produced.",
  },
  "preservation-request": {
    label: "Request to preserve",
    noun: "request",
    means: "Somebody asks that records be kept, not that they be handed over.",
  },
  "discovery-request": {
    label: "Discovery request",
    noun: "discovery request",
    means: "A party to a lawsuit asks another party. The library is none.",
  },
  "open-records-request": {
    label: "Open records request",
    noun: "request",
    means: "Somebody asks to see public records.",
  },
  "written-request": {
    label: "Written request",
    noun: "letter",
    means: "An official asks by letter or e-mail.",
  },
  "exigent-request": {
    label: "Emergency request",
    noun: "request",
    means: "An official says that it is an emergency.",
  },
  application: {
    label: "Application or proposed paper",
    noun: "application",
    means: "It asks a court for an order or a warrant. It is not the order or the warrant.",
  },
  other: { label: "Another kind of paper", noun: "paper", means: "None of the kinds that this program knows." },
};

export const FINDING_LABELS: Record<FindingKey, Label> = {
  instrument: { label: "Kind", means: "What kind of paper it is." },
  findingLevel: { label: "A judge decided", means: "What a judge has actually decided." },
  court: { label: "Court", means: "The court in whose name it comes." },
  caseNumber: { label: "Case number", means: "The court's number for its case." },
  caption: { label: "Case", means: "The name of the case." },
  issuer: { label: "Issued by", means: "Who issued it." },
  signature: { label: "Signature", means: "Whether its issuer has signed it." },
  seal: { label: "Seal", means: "Whether it bears an official seal." },
  issuedOn: { label: "Issued on", means: "The day on which it was issued." },
  returnOn: { label: "Due", means: "The day by which records are to be produced." },
  returnPlace: { label: "Where to", means: "Where records are to be produced." },
  executeBy: { label: "Execute by", means: "The last day on which the warrant may be carried out." },
  recipient: { label: "Addressed to", means: "To whom it is addressed." },
  requester: { label: "Who asks", means: "The person or body that wants the records." },
  justiceAgency: { label: "Justice agency", means: "Whether a criminal or juvenile justice agency is asking." },
  records: { label: "Wants", means: "The kinds of records that are sought." },
  subjects: { label: "About", means: "Whose records are sought." },
  period: { label: "Period", means: "The time that the records cover." },
  authorities: { label: "Rests on", means: "The law that it cites." },
  goodCause: { label: "Good cause", means: "What has been shown, and by whom." },
  nondisclosure: { label: "Silence", means: "Whether it tells the library to keep it secret." },
  attachments: { label: "Attachments", means: "What it says is attached." },
  certification: { label: "Certification", means: "Whether a national security letter certifies what it must." },
};

export const FACT_LABELS: Record<FactKey, Label> = {
  proposed: { label: "Only proposed", means: "It is a proposed order, or asks for one." },
  missingPages: { label: "Pages missing", means: "Its own page numbers show that some pages are not here." },
  lowConfidence: { label: "Hard to read", means: "One of its pages can hardly be read." },
  fishing: {
    label: "Asks by item, not person",
    means: "It wants whoever used an item, a subject, a machine or a place.",
  },
  allPatrons: { label: "Asks for everyone", means: "It wants all patrons, or the whole list." },
  programImages: { label: "Only pictures of programs", means: "Only images of programs are sought." },
  handover: {
    label: "Also asks for records",
    means: "A request to preserve that also asks for the records themselves.",
  },
  letterhead: { label: "On official letterhead", means: "The letter bears an official letterhead." },
  justification: { label: "Gives a reason", means: "The letter says why the records are wanted." },
  relevanceCert: { label: "Relevance certified", means: "The letter certifies that the records are relevant." },
  gagCert: { label: "Harm certified", means: "The letter certifies one of the four harms that disclosure may do." },
  reviewNotice: { label: "Notice of review", means: "The letter says that a judge may review it." },
  excessScope: {
    label: "Asks for too much",
    means: "It wants more than name, address, length of service and billing.",
  },
  anyHour: { label: "At any hour", means: "The judge lets the warrant be carried out by night too." },
  otherPremises: { label: "Other premises", means: "The warrant names another place than this library." },
  ruleText: { label: "Rule 45 is set out", means: "The subpoena sets out the text of Rule 45(d) and (e)." },
  partyNotice: { label: "Parties told", means: "It shows that the other parties were told of it." },
  victimData: { label: "A victim's details", means: "It wants personal or confidential details of a victim." },
  yearlyLimit: { label: "Once a year only", means: "It says that its silence may be challenged once a year only." },
  signerRankOk: { label: "Signer's rank", means: "Its signer holds a rank that the law asks for." },
  wrongRecipient: {
    label: "Addressed elsewhere",
    means: "It is addressed to someone who does not hold these records.",
  },
};

export const FINDING_LEVEL_LABELS: Record<FindingLevel, Label> = {
  F0: { label: "No court was involved", means: "No judge and no court officer has had this in hand." },
  F1: {
    label: "No judge has found anything",
    means: "A clerk or an attorney issued it. No judge has decided anything.",
  },
  F2: {
    label: "A judge let it issue",
    means: "A judge approved that it be issued, and says nothing about these records.",
  },
  F3: {
    label: "A judge took a certificate",
    means: "A judge signed on the applicant's word that the records are relevant.",
  },
  F4: {
    label: "A judge decided by another test",
    means: "A judge weighed evidence, by another test than the one for library records.",
  },
  F5: { label: "A judge made the finding", means: "A judge found, as to these records, what your rules ask for." },
};

export const ISSUER_ROLE_LABELS: Record<IssuerRole, string> = {
  judge: "a judge",
  magistrate: "a magistrate",
  clerk: "a clerk",
  prosecutor: "a prosecutor",
  attorney: "an attorney",
  "agency-official": "an agency official",
  "law-enforcement": "a law enforcement officer",
  other: "someone else",
};

export const SIGNATURE_LABELS: Record<FindingValues["signature"], string> = {
  signed: "signed",
  unsigned: "not signed",
  unclear: "unclear whether it is signed",
};

export const SEAL_LABELS: Record<FindingValues["seal"], string> = {
  present: "a seal",
  absent: "no seal",
  unclear: "unclear whether there is a seal",
};

export const RECORD_LABELS: Record<RecordCategory, Label> = {
  registration: { label: "registration", means: "Name, address, telephone, e-mail, card number, application." },
  circulation: { label: "circulation", means: "What was checked out, borrowed, returned or renewed." },
  holds: { label: "holds", means: "What was requested or reserved." },
  "interlibrary-loan": { label: "interlibrary loan", means: "What was borrowed from other libraries." },
  "computer-use": { label: "computer use", means: "Sign-ups, sessions, wireless logs and browsing." },
  "search-history": { label: "search history", means: "Searches of the catalog and of databases." },
  reference: { label: "reference", means: "Questions asked and interviews." },
  "accounts-due": { label: "accounts due", means: "Overdues, fines and bills." },
  programs: { label: "programs", means: "Attendance and sign-ups." },
  "meeting-room": { label: "meeting room", means: "Who booked a room, and how to reach them." },
  video: { label: "video", means: "Pictures from security cameras." },
  email: { label: "e-mail", means: "Messages with staff." },
  "all-records": { label: "all records", means: "Any and all records, without saying which." },
};

export const GOOD_CAUSE_LABELS: Record<GoodCauseTest, Label> = {
  judicialDetermination: { label: "A judge decided", means: "A judge decided, on a showing, that these be released." },
  knownCrime: { label: "Known crime", means: "A crime is named, or a law that defines one." },
  particularSubject: { label: "Particular person", means: "It is about a particular person or organization." },
  rationalConnection: {
    label: "Rational connection",
    means: "The release is rationally connected to a legitimate end.",
  },
  cogentAndCompelling: { label: "Cogent and compelling need", means: "The need for it is cogent and compelling." },
  specificFacts: { label: "Specific facts", means: "Facts of this case are recited, not a formula." },
  probableCause: { label: "Probable cause", means: "There is probable cause." },
};

export const SHOWING_LABELS: Record<GoodCause[GoodCauseTest], string> = {
  found: "found by a judge",
  asserted: "said by the one who asks",
  absent: "not shown",
};

export const IMPOSED_LABELS: Record<FindingValues["nondisclosure"]["imposed"], Label> = {
  ordered: { label: "Silence is ordered", means: "A court or a statute's own certification binds the library." },
  requested: { label: "Silence is asked for", means: "Silence is asked for. No law that binds the library is cited." },
  none: { label: "Says nothing of silence", means: "Nothing in it asks for silence." },
};

export const NONDISCLOSURE_AUTHORITY_LABELS: Record<NondisclosureAuthority, string> = {
  "usc18-2709c": "18 U.S.C. § 2709(c)",
  "usc50-1861d": "50 U.S.C. § 1861(d), as before 15 March 2020",
  "usc18-2705b": "18 U.S.C. § 2705(b)",
  "usc18-3123d": "18 U.S.C. § 3123(d)",
  "usc18-3486": "18 U.S.C. § 3486(a)(6)",
  "court-order": "an order of a court",
  "state-statute": "a statute of the state",
  other: "another authority",
};

export const STATUS_LABELS: Record<FindingStatus, Label> = {
  read: { label: "Read", means: "The paper says so." },
  "not-found": { label: "Not found", means: "The paper was read, and does not say." },
  denied: { label: "Denied", means: "A court was asked for this and refused it." },
  unreadable: { label: "Could not be read", means: "It is there, and could not be read. Look at the page." },
};

export const SEVERITY_LABELS: Record<"blocking" | "counsel" | "advisory", Label & { mark: string }> = {
  blocking: {
    label: "Blocking",
    mark: "■",
    means: "Nothing is released until it is cured, or counsel has answered for it in writing.",
  },
  counsel: { label: "For counsel", mark: "◆", means: "Counsel must answer this before anything is released." },
  advisory: { label: "To know", mark: "○", means: "You should know this. It holds nothing back." },
};
