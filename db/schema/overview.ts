import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { day, id, instant, withinLibrary } from "./columns";
import { libraries } from "./libraries";
import { people } from "./people";

/** Days on which courts or the library rest, beyond those that the program knows. Taken back, never deleted. */
export const holidays = pgTable(
  "holidays",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    on: day().notNull(),
    /** As it is called: `Clerk's office closed, ice storm`. */
    name: text().notNull(),
    /** Whose rest it is: the federal courts', the state's courts', or the library's own offices'. */
    of: text({ enum: ["federal", "state", "library"] }).notNull(),
    addedBy: uuid().notNull(),
    addedAt: instant().notNull(),
    removedBy: uuid(),
    removedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("holidays_day").on(t.libraryId, t.on),
    withinLibrary("holidays_person", t, t.addedBy, people),
    check("holidays_of", sql`${t.of} in ('federal', 'state', 'library')`),
  ],
);

/** A person's calendar address; only its hash is kept. Another one ends the one before. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    libraryId: uuid().notNull(),
    id: id(),
    personId: uuid().notNull(),
    /** SHA-256, in hexadecimal, of the token in the address. */
    tokenHash: text().notNull().unique("calendar_feeds_token"),
    madeAt: instant().notNull(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("calendar_feeds_person").on(t.libraryId, t.personId),
    withinLibrary("calendar_feeds_person", t, t.personId, people),
  ],
);

/** The library's own uses of its own records, which are no release: who looked at what kind of records, and why. Append-only. */
export const internalUses = pgTable(
  "internal_uses",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    kind: text({
      enum: ["review-of-conduct", "last-user", "library-business", "maintenance", "footage-viewed", "other"],
    }).notNull(),
    happenedOn: day().notNull(),
    /** Record category. */
    category: text().notNull(),
    /** Who looked or was let in; a colleague, or a vendor's technician. */
    usedBy: text().notNull(),
    why: text().notNull(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("internal_uses_day").on(t.libraryId, t.happenedOn),
    withinLibrary("internal_uses_person", t, t.recordedBy, people),
  ],
);
