import { boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { day, id, instant, matterRow, matterRowKey, withinLibrary, withinMatter } from "./columns";
import { libraries } from "./libraries";
import { matters } from "./matters";

/** *What do we even hold?* A kind of record in a system, how long it stays there, and how its deletion is stopped. */
export const holdings = pgTable(
  "holdings",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    /** One of the record categories. */
    category: text().notNull(),
    system: text().notNull(),
    /** In the library's words: `90 days`, `until returned`. */
    kept: text().notNull(),
    vendor: text(),
    /** Whether the library itself holds it; what a vendor holds under terms of its own is not in our custody. */
    inOurCustody: boolean().notNull(),
    howToSuspend: text(),
    /** Taken off the table; what matters say of it stays. */
    retiredAt: instant(),
    changedBy: uuid().notNull(),
    changedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.libraryId, t.id] })],
);

/** Routine deletion of a kind of record stopped, or let go again, for a matter. Append-only; the last one counts. */
export const suspensions = pgTable(
  "suspensions",
  {
    ...matterRow(),
    category: text().notNull(),
    /** The system's name as it was then. */
    system: text().notNull(),
    holdingId: uuid(),
    state: text({ enum: ["suspended", "nothing-deleted", "not-in-custody", "lifted"] }).notNull(),
    /** How it was done, whom a vendor was asked through, or why it was lifted. */
    how: text(),
    doneOn: day().notNull(),
    doneBy: text().notNull(),
    /** The entry before it, of the same records and system: of two made at once, the second is refused. */
    follows: uuid(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    index("suspensions_category").on(t.libraryId, t.matterId, t.category, t.recordedAt),
    unique("suspensions_once").on(t.libraryId, t.matterId, t.category, t.system, t.follows).nullsNotDistinct(),
    withinLibrary("suspensions_matter", t, t.matterId, matters),
    withinLibrary("suspensions_holding", t, t.holdingId, holdings),
    withinMatter("suspensions_follows", t, t.follows, t),
  ],
);
