import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  time,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, day, id, instant } from "./columns";
import { files, instruments } from "./instruments";
import { libraries } from "./libraries";
import { matters } from "./matters";
import { people } from "./people";

/** A resolution by which the Board has said once and for all that process is resisted in its name. The library's, no matter's. */
export const standingResolutions = pgTable(
  "standing_resolutions",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    adoptedOn: day().notNull(),
    /** What the Board resolved, in its own words. */
    resolved: text().notNull(),
    /** Where the minutes have it. */
    minutes: text(),
    endedOn: day(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    foreignKey({
      name: "standing_resolutions_person",
      columns: [t.libraryId, t.recordedBy],
      foreignColumns: [people.libraryId, people.id],
    }),
  ],
);

/** What of an instrument goes before the Board, and when. Another meeting, or taking it back, is another row. Append-only. */
export const boardReferrals = pgTable(
  "board_referrals",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    instrumentId: uuid().notNull(),
    follows: uuid(),
    state: text({ enum: ["referred", "withdrawn"] }).notNull(),
    asks: text({ enum: ["approve-registration", "resist", "consult"] }).notNull(),
    /** `standing-resolution`: the Director resists in the Board's name, and nothing is waited for. */
    meeting: text({ enum: ["regular", "special", "standing-resolution"] }).notNull(),
    meetingOn: day(),
    resolutionId: uuid(),
    /** The agenda item, without a patron's name, sealed under the matter's key. */
    sealedText: bytea().notNull(),
    referredBy: uuid().notNull(),
    referredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("board_referrals_once").on(t.libraryId, t.matterId, t.instrumentId, t.follows).nullsNotDistinct(),
    foreignKey({
      name: "board_referrals_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
    foreignKey({
      name: "board_referrals_follows",
      columns: [t.libraryId, t.matterId, t.follows],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
    foreignKey({
      name: "board_referrals_resolution",
      columns: [t.libraryId, t.resolutionId],
      foreignColumns: [standingResolutions.libraryId, standingResolutions.id],
    }),
  ],
);

/** What the Board did, from its minutes. What was written down wrongly is followed by another. Append-only. */
export const boardVotes = pgTable(
  "board_votes",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    referralId: uuid().notNull(),
    follows: uuid(),
    heldOn: day().notNull(),
    meeting: text({ enum: ["regular", "special"] }).notNull(),
    ayes: integer().notNull(),
    nays: integer().notNull(),
    abstentions: integer().notNull(),
    outcome: text({ enum: ["approved", "declined", "resists", "advises", "tabled"] }).notNull(),
    /** The motion and what is to be kept of the talk, sealed under the matter's key. */
    sealedText: bytea().notNull(),
    minutesFileId: uuid(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("board_votes_once").on(t.libraryId, t.matterId, t.referralId, t.follows).nullsNotDistinct(),
    foreignKey({
      name: "board_votes_referral",
      columns: [t.libraryId, t.matterId, t.referralId],
      foreignColumns: [boardReferrals.libraryId, boardReferrals.matterId, boardReferrals.id],
    }),
    foreignKey({
      name: "board_votes_follows",
      columns: [t.libraryId, t.matterId, t.follows],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
    foreignKey({
      name: "board_votes_minutes",
      columns: [t.libraryId, t.matterId, t.minutesFileId],
      foreignColumns: [files.libraryId, files.matterId, files.id],
    }),
    check("board_votes_counted", sql`least(${t.ayes}, ${t.nays}, ${t.abstentions}) >= 0`),
  ],
);

/** What the library decided, one after the other; the last one counts, once it is signed. Append-only. */
export const determinations = pgTable(
  "determinations",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    /** Random, as the paper bears it. */
    reference: text().notNull(),
    follows: uuid(),
    /** The paper that it answers; null where there is none. */
    instrumentId: uuid(),
    kind: text({
      enum: [
        "release",
        "release-in-part",
        "refuse",
        "resist",
        "refer",
        "none-found",
        "held-by-another",
        "preserved",
        "withdrawn",
        "taken-under-warrant",
        "refused-at-the-desk",
      ],
    }).notNull(),
    /** The record categories that it releases. */
    categories: jsonb().$type<string[]>().notNull(),
    /** Counsel's opinion that lay before the custodian; null where there was none. */
    opinionId: uuid(),
    decidedOn: day().notNull(),
    /** The paper as it prints and what was chosen and typed for it, sealed under the matter's key. */
    sealedText: bytea().notNull(),
    /** SHA-256, in hexadecimal, of the paper's words: what is signed. */
    paperHash: text().notNull(),
    determinedBy: uuid().notNull(),
    determinedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("determinations_once").on(t.libraryId, t.matterId, t.follows).nullsNotDistinct(),
    foreignKey({
      name: "determinations_matter",
      columns: [t.libraryId, t.matterId],
      foreignColumns: [matters.libraryId, matters.id],
    }),
    foreignKey({
      name: "determinations_follows",
      columns: [t.libraryId, t.matterId, t.follows],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
    foreignKey({
      name: "determinations_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
  ],
);

/** A second factor given afresh over a paper's hash: what a signature rests on. The door writes it, and nobody else. */
export const signingProofs = pgTable(
  "signing_proofs",
  {
    libraryId: uuid().notNull(),
    id: id(),
    personId: uuid().notNull(),
    paperHash: text().notNull(),
    by: text({ enum: ["code", "recovery-code", "passkey"] }).notNull(),
    givenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    foreignKey({
      name: "signing_proofs_person",
      columns: [t.libraryId, t.personId],
      foreignColumns: [people.libraryId, people.id],
    }),
  ],
);

/** The custodian's signature under a determination, by her second factor. Append-only. */
export const determinationSignatures = pgTable(
  "determination_signatures",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    determinationId: uuid().notNull(),
    paperHash: text().notNull(),
    proofId: uuid().notNull(),
    by: text({ enum: ["code", "recovery-code", "passkey"] }).notNull(),
    /** The signed paper as PDF. */
    fileId: uuid().notNull(),
    signedBy: uuid().notNull(),
    signedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("determination_signatures_once").on(t.libraryId, t.matterId, t.determinationId),
    foreignKey({
      name: "determination_signatures_determination",
      columns: [t.libraryId, t.matterId, t.determinationId],
      foreignColumns: [determinations.libraryId, determinations.matterId, determinations.id],
    }),
    foreignKey({
      name: "determination_signatures_file",
      columns: [t.libraryId, t.matterId, t.fileId],
      foreignColumns: [files.libraryId, files.matterId, files.id],
    }),
  ],
);

/** The privileged note to file: what counsel advised, and why it was followed or not. Append-only. */
export const fileNotes = pgTable(
  "file_notes",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    determinationId: uuid().notNull(),
    follows: uuid(),
    /** The opinion that it speaks of; null where there was none. */
    opinionId: uuid(),
    stance: text({ enum: ["followed", "departed", "no-advice"] }).notNull(),
    sealedText: bytea().notNull(),
    /** The note as PDF. */
    fileId: uuid(),
    writtenBy: uuid().notNull(),
    writtenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("file_notes_once").on(t.libraryId, t.matterId, t.determinationId, t.follows).nullsNotDistinct(),
    foreignKey({
      name: "file_notes_determination",
      columns: [t.libraryId, t.matterId, t.determinationId],
      foreignColumns: [determinations.libraryId, determinations.matterId, determinations.id],
    }),
    foreignKey({
      name: "file_notes_follows",
      columns: [t.libraryId, t.matterId, t.follows],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
    foreignKey({
      name: "file_notes_file",
      columns: [t.libraryId, t.matterId, t.fileId],
      foreignColumns: [files.libraryId, files.matterId, files.id],
    }),
  ],
);

/** What the custodian says of a record category, which no paper says: the gate asks it. The last one counts. Append-only. */
export const gateStatements = pgTable(
  "gate_statements",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    instrumentId: uuid().notNull(),
    category: text().notNull(),
    /** `asked` for, where no paper says it; why it is a `necessity`; the library's own `recovery`; `reading` shown in footage. */
    kind: text({ enum: ["asked", "necessity", "recovery", "reading"] }).notNull(),
    follows: uuid(),
    holds: boolean().notNull(),
    /** Of a recovery: the day of the bill, or of its beginning. */
    onDay: day(),
    sealedText: bytea(),
    statedBy: uuid().notNull(),
    statedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("gate_statements_once")
      .on(t.libraryId, t.matterId, t.instrumentId, t.category, t.kind, t.follows)
      .nullsNotDistinct(),
    foreignKey({
      name: "gate_statements_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
    foreignKey({
      name: "gate_statements_follows",
      columns: [t.libraryId, t.matterId, t.follows],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
  ],
);

/** Somebody's word that a cardholder's records may be given, and how it was given. Withdrawing is another row. Append-only. */
export const consents = pgTable(
  "consents",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    instrumentId: uuid(),
    follows: uuid(),
    state: text({ enum: ["given", "withdrawn"] }).notNull(),
    /** `own-request`: the cardholder asks for what is hers. */
    how: text({ enum: ["written", "card", "own-request"] }).notNull(),
    givenBy: text({ enum: ["cardholder", "another", "officer"] }).notNull(),
    /** Who gave it showed who she is. */
    identified: boolean().notNull(),
    /** The card is lost or stolen, or there is reason to believe that consent has not been given. */
    doubted: boolean().notNull(),
    categories: jsonb().$type<string[]>().notNull(),
    givenOn: day().notNull(),
    sealedText: bytea().notNull(),
    fileId: uuid(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("consents_once").on(t.libraryId, t.matterId, t.follows),
    foreignKey({
      name: "consents_matter",
      columns: [t.libraryId, t.matterId],
      foreignColumns: [matters.libraryId, matters.id],
    }),
    foreignKey({
      name: "consents_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
    foreignKey({
      name: "consents_follows",
      columns: [t.libraryId, t.matterId, t.follows],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
    foreignKey({
      name: "consents_file",
      columns: [t.libraryId, t.matterId, t.fileId],
      foreignColumns: [files.libraryId, files.matterId, files.id],
    }),
  ],
);

/** What left the library: what it chose to release, past the gate; or what was taken, a fact. Append-only. */
export const handOvers = pgTable(
  "hand_overs",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    kind: text({ enum: ["release", "short-path", "taken-under-warrant", "before-the-program"] }).notNull(),
    instrumentId: uuid(),
    /** A record category; of what was taken, what comes nearest, or null. */
    category: text(),
    determinationId: uuid(),
    consentId: uuid(),
    /** The days that the records speak of. */
    recordsFrom: day(),
    recordsTo: day(),
    how: text({ enum: ["in-person", "mail", "certified-mail", "e-mail", "portal", "fax", "shown", "taken"] }).notNull(),
    handedOn: day().notNull(),
    /** Local time, where somebody noted it. */
    handedAtTime: time(),
    /** What stood between it and its release at that moment, by the gate's own ids. */
    obstacles: jsonb().$type<string[]>().notNull(),
    /** What, to whom, and the receipt, sealed under the matter's key. */
    sealedText: bytea().notNull(),
    /** The row, of the same matter, in whose place this one stands because it was written down wrongly. */
    corrects: uuid(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    index("hand_overs_handed").on(t.libraryId, t.matterId, t.handedOn),
    unique("hand_overs_corrected_once").on(t.libraryId, t.matterId, t.corrects),
    foreignKey({
      name: "hand_overs_matter",
      columns: [t.libraryId, t.matterId],
      foreignColumns: [matters.libraryId, matters.id],
    }),
    foreignKey({
      name: "hand_overs_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
    foreignKey({
      name: "hand_overs_determination",
      columns: [t.libraryId, t.matterId, t.determinationId],
      foreignColumns: [determinations.libraryId, determinations.matterId, determinations.id],
    }),
    foreignKey({
      name: "hand_overs_consent",
      columns: [t.libraryId, t.matterId, t.consentId],
      foreignColumns: [consents.libraryId, consents.matterId, consents.id],
    }),
    foreignKey({
      name: "hand_overs_corrects",
      columns: [t.libraryId, t.matterId, t.corrects],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
  ],
);

/** The files that were handed over, each with the SHA-256 of what left the house. Append-only. */
export const handOverFiles = pgTable(
  "hand_over_files",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    handOverId: uuid().notNull(),
    fileId: uuid().notNull(),
    /** From 0. */
    position: integer().notNull(),
    sha256: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("hand_over_files_position").on(t.libraryId, t.matterId, t.handOverId, t.position),
    foreignKey({
      name: "hand_over_files_hand_over",
      columns: [t.libraryId, t.matterId, t.handOverId],
      foreignColumns: [handOvers.libraryId, handOvers.matterId, handOvers.id],
    }),
    foreignKey({
      name: "hand_over_files_file",
      columns: [t.libraryId, t.matterId, t.fileId],
      foreignColumns: [files.libraryId, files.matterId, files.id],
    }),
  ],
);
