import { foreignKey, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, withinLibrary } from "./columns";
import { libraries } from "./libraries";
import { matters } from "./matters";

/**
 * The record: a chain a matter, and one, without a matter, for the library's people, settings and sign-ins.
 * Each entry holds the hash of the one before. Append-only.
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    libraryId: uuid().notNull(),
    matterId: uuid(),
    id: id(),
    /** From 1 within its chain. */
    position: integer().notNull(),
    /** `finding.corrected`, `matter.opened`. */
    action: text().notNull(),
    subjectId: uuid(),
    details: jsonb().notNull(),
    actorKind: text().notNull(),
    actorId: uuid(),
    at: instant().notNull(),
    /** SHA-256 in hexadecimal; the first entry follows sixty-four zeros. */
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    unique("audit_entries_position").on(t.libraryId, t.matterId, t.position).nullsNotDistinct(),
    foreignKey({ name: "audit_entries_library", columns: [t.libraryId], foreignColumns: [libraries.id] }),
    withinLibrary("audit_entries_matter", t, t.matterId, matters),
  ],
);
