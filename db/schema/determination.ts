import { jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, day, id, instant, matterRow, matterRowKey, withinLibrary, withinMatter } from "./columns";
import { files, instruments } from "./instruments";
import { matters } from "./matters";
import { people } from "./people";

/** What the library decided, one after the other; the last one counts, once it is signed. Append-only. */
export const determinations = pgTable(
  "determinations",
  {
    ...matterRow(),
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
    matterRowKey(t),
    unique("determinations_once").on(t.libraryId, t.matterId, t.follows).nullsNotDistinct(),
    withinLibrary("determinations_matter", t, t.matterId, matters),
    withinMatter("determinations_follows", t, t.follows, t),
    withinMatter("determinations_instrument", t, t.instrumentId, instruments),
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
  (t) => [primaryKey({ columns: [t.libraryId, t.id] }), withinLibrary("signing_proofs_person", t, t.personId, people)],
);

/** The custodian's signature under a determination, by her second factor. Append-only. */
export const determinationSignatures = pgTable(
  "determination_signatures",
  {
    ...matterRow(),
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
    matterRowKey(t),
    unique("determination_signatures_once").on(t.libraryId, t.matterId, t.determinationId),
    withinMatter("determination_signatures_determination", t, t.determinationId, determinations),
    withinMatter("determination_signatures_file", t, t.fileId, files),
  ],
);

/** The privileged note to file: what counsel advised, and why it was followed or not. Append-only. */
export const fileNotes = pgTable(
  "file_notes",
  {
    ...matterRow(),
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
    matterRowKey(t),
    unique("file_notes_once").on(t.libraryId, t.matterId, t.determinationId, t.follows).nullsNotDistinct(),
    withinMatter("file_notes_determination", t, t.determinationId, determinations),
    withinMatter("file_notes_follows", t, t.follows, t),
    withinMatter("file_notes_file", t, t.fileId, files),
  ],
);
