import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, day, id, instant, matterRow, matterRowKey, withinLibrary, withinMatter } from "./columns";
import { files } from "./instruments";
import { matters } from "./matters";
import { people } from "./people";

/** How long a closed matter is kept: the library's usual period at first, changed with a reason. Append-only; the last one counts. */
export const retentionTerms = pgTable(
  "retention_terms",
  {
    ...matterRow(),
    follows: uuid(),
    /** After the day on which it was closed; null: kept until somebody says otherwise. */
    months: integer(),
    /** Under the matter's key; null for the usual period, which needs none. Goes with the purge. */
    sealedReason: bytea(),
    setBy: uuid().notNull(),
    setAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("retention_terms_once").on(t.libraryId, t.matterId, t.follows).nullsNotDistinct(),
    withinLibrary("retention_terms_matter", t, t.matterId, matters),
    withinMatter("retention_terms_follows", t, t.follows, t),
    withinLibrary("retention_terms_person", t, t.setBy, people),
    check("retention_terms_months", sql`${t.months} between 0 and 1200`),
  ],
);

/** What stops the period, whatever it says: placed with a reason and lifted with one, each its own row. Append-only. */
export const retentionHolds = pgTable(
  "retention_holds",
  {
    ...matterRow(),
    /** The row that placed it; its own id in that row. A matter may lie under several. */
    holdId: uuid().notNull(),
    state: text({ enum: ["placed", "lifted"] }).notNull(),
    ground: text({ enum: ["litigation", "preservation-demand", "counsel", "other"] }).notNull(),
    /** Under the matter's key. Goes with the purge. */
    sealedReason: bytea(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("retention_holds_once").on(t.libraryId, t.matterId, t.holdId, t.state),
    withinLibrary("retention_holds_matter", t, t.matterId, matters),
    withinMatter("retention_holds_hold", t, t.holdId, t),
    withinLibrary("retention_holds_person", t, t.recordedBy, people),
  ],
);

/** A matter's purge: written by `guards.purge_matter` alone, once. Its certificate is a file under the library's own key. */
export const purges = pgTable(
  "purges",
  {
    ...matterRow(),
    /** The certificate's, random. */
    reference: text().notNull(),
    months: integer().notNull(),
    /** The day from which it could be purged. */
    dueOn: day().notNull(),
    /** The certificate as it prints: numbers, days and hashes, nothing of the matter. */
    certificate: jsonb().notNull(),
    certificateHash: text().notNull(),
    proofId: uuid().notNull(),
    by: text({ enum: ["code", "recovery-code", "passkey"] }).notNull(),
    fileId: uuid().notNull(),
    purgedBy: uuid().notNull(),
    purgedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId] }),
    withinLibrary("purges_matter", t, t.matterId, matters),
    withinMatter("purges_file", t, t.fileId, files),
    withinLibrary("purges_person", t, t.purgedBy, people),
  ],
);

/** Files whose keys are destroyed, until they are off the disk too. */
export const purgedFiles = pgTable(
  "purged_files",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    /** The file's. */
    id: id(),
    removedAt: instant(),
  },
  (t) => [matterRowKey(t), withinLibrary("purged_files_matter", t, t.matterId, matters)],
);
