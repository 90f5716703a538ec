import { sql } from "drizzle-orm";
import { check, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, day, id, instant } from "./columns";
import { files } from "./instruments";
import { matters } from "./matters";
import { people } from "./people";

/** How long a closed matter is kept: the library's usual period at first, changed with a reason. Append-only; the last one counts. */
export const retentionTerms = pgTable(
  "retention_terms",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    follows: uuid(),
    /** After the day on which it was closed; null: kept until somebody says otherwise. */
    months: integer(),
    /** Under the matter's key; null for the usual period, which needs none. Goes with the purge. */
    sealedReason: bytea(),
    setBy: uuid().notNull(),
    setAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("retention_terms_once").on(t.libraryId, t.matterId, t.follows).nullsNotDistinct(),
    foreignKey({
      name: "retention_terms_matter",
      columns: [t.libraryId, t.matterId],
      foreignColumns: [matters.libraryId, matters.id],
    }),
    foreignKey({
      name: "retention_terms_follows",
      columns: [t.libraryId, t.matterId, t.follows],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
    foreignKey({
      name: "retention_terms_person",
      columns: [t.libraryId, t.setBy],
      foreignColumns: [people.libraryId, people.id],
    }),
    check("retention_terms_months", sql`${t.months} between 0 and 1200`),
  ],
);

/** What stops the period, whatever it says: placed with a reason and lifted with one, each its own row. Append-only. */
export const retentionHolds = pgTable(
  "retention_holds",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
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
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("retention_holds_once").on(t.libraryId, t.matterId, t.holdId, t.state),
    foreignKey({
      name: "retention_holds_matter",
      columns: [t.libraryId, t.matterId],
      foreignColumns: [matters.libraryId, matters.id],
    }),
    foreignKey({
      name: "retention_holds_hold",
      columns: [t.libraryId, t.matterId, t.holdId],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
    foreignKey({
      name: "retention_holds_person",
      columns: [t.libraryId, t.recordedBy],
      foreignColumns: [people.libraryId, people.id],
    }),
  ],
);

/** A matter's purge: written by `guards.purge_matter` alone, once. Its certificate is a file under the library's own key. */
export const purges = pgTable(
  "purges",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
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
    foreignKey({
      name: "purges_matter",
      columns: [t.libraryId, t.matterId],
      foreignColumns: [matters.libraryId, matters.id],
    }),
    foreignKey({
      name: "purges_file",
      columns: [t.libraryId, t.matterId, t.fileId],
      foreignColumns: [files.libraryId, files.matterId, files.id],
    }),
    foreignKey({
      name: "purges_person",
      columns: [t.libraryId, t.purgedBy],
      foreignColumns: [people.libraryId, people.id],
    }),
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
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    foreignKey({
      name: "purged_files_matter",
      columns: [t.libraryId, t.matterId],
      foreignColumns: [matters.libraryId, matters.id],
    }),
  ],
);
