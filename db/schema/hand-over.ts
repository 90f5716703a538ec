import { boolean, index, integer, jsonb, pgTable, text, time, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, day, instant, matterRow, matterRowKey, withinLibrary, withinMatter } from "./columns";
import { determinations } from "./determination";
import { files, instruments } from "./instruments";
import { matters } from "./matters";

/** What the custodian says of a record category, which no paper says: the gate asks it. The last one counts. Append-only. */
export const gateStatements = pgTable(
  "gate_statements",
  {
    ...matterRow(),
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
    matterRowKey(t),
    unique("gate_statements_once")
      .on(t.libraryId, t.matterId, t.instrumentId, t.category, t.kind, t.follows)
      .nullsNotDistinct(),
    withinMatter("gate_statements_instrument", t, t.instrumentId, instruments),
    withinMatter("gate_statements_follows", t, t.follows, t),
  ],
);

/** Somebody's word that a cardholder's records may be given, and how it was given. Withdrawing is another row. Append-only. */
export const consents = pgTable(
  "consents",
  {
    ...matterRow(),
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
    matterRowKey(t),
    unique("consents_once").on(t.libraryId, t.matterId, t.follows),
    withinLibrary("consents_matter", t, t.matterId, matters),
    withinMatter("consents_instrument", t, t.instrumentId, instruments),
    withinMatter("consents_follows", t, t.follows, t),
    withinMatter("consents_file", t, t.fileId, files),
  ],
);

/** What left the library: what it chose to release, past the gate; or what was taken, a fact. Append-only. */
export const handOvers = pgTable(
  "hand_overs",
  {
    ...matterRow(),
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
    matterRowKey(t),
    index("hand_overs_handed").on(t.libraryId, t.matterId, t.handedOn),
    unique("hand_overs_corrected_once").on(t.libraryId, t.matterId, t.corrects),
    withinLibrary("hand_overs_matter", t, t.matterId, matters),
    withinMatter("hand_overs_instrument", t, t.instrumentId, instruments),
    withinMatter("hand_overs_determination", t, t.determinationId, determinations),
    withinMatter("hand_overs_consent", t, t.consentId, consents),
    withinMatter("hand_overs_corrects", t, t.corrects, t),
  ],
);

/** The files that were handed over, each with the SHA-256 of what left the house. Append-only. */
export const handOverFiles = pgTable(
  "hand_over_files",
  {
    ...matterRow(),
    handOverId: uuid().notNull(),
    fileId: uuid().notNull(),
    /** From 0. */
    position: integer().notNull(),
    sha256: text().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("hand_over_files_position").on(t.libraryId, t.matterId, t.handOverId, t.position),
    withinMatter("hand_over_files_hand_over", t, t.handOverId, handOvers),
    withinMatter("hand_over_files_file", t, t.fileId, files),
  ],
);
