import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { day, id, instant, matterRow, matterRowKey, withinLibrary } from "./columns";
import { libraries } from "./libraries";
import { matters } from "./matters";

/** A board's digest as it was built and sent: the archive, from which trends are drawn. Append-only. */
export const digests = pgTable(
  "digests",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    occasion: text({ enum: ["weekly", "monthly", "meeting", "by-hand"] }).notNull(),
    /** The instant that the schedule asked for; each is answered once. */
    dueAt: instant().notNull(),
    /** The meeting before which it goes out. */
    meetingOn: day(),
    /** What it covers, as it says itself: from the last one's end to its own making. */
    fromAt: instant(),
    untilAt: instant().notNull(),
    /** `DigestContents` in `lib/digest/types.ts`. */
    contents: jsonb().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    /** The member who sent it by hand. */
    requestedBy: uuid(),
    builtAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    unique("digests_due").on(t.libraryId, t.dueAt),
    check("digests_occasion", sql`${t.occasion} in ('weekly', 'monthly', 'meeting', 'by-hand')`),
  ],
);

/** Who gets the board's digest. Who leaves stays here, with the day. */
export const digestRecipients = pgTable(
  "digest_recipients",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    /** In lower case. */
    email: text().notNull(),
    name: text().notNull(),
    addedBy: uuid().notNull(),
    addedAt: instant().notNull(),
    leftAt: instant(),
    leftHow: text({ enum: ["asked", "removed"] }),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    uniqueIndex("digest_recipients_email").on(t.libraryId, t.email).where(sql`${t.leftAt} is null`),
    check("digest_recipients_email_lower", sql`${t.email} = lower(${t.email})`),
    check("digest_recipients_left", sql`num_nulls(${t.leftAt}, ${t.leftHow}) <> 1`),
  ],
);

/** To whom a digest went, at which address, in which mail. Append-only. */
export const digestDeliveries = pgTable(
  "digest_deliveries",
  {
    libraryId: uuid().notNull(),
    digestId: uuid().notNull(),
    id: id(),
    recipientId: uuid().notNull(),
    address: text().notNull(),
    name: text().notNull(),
    /** Its row in the outbox; null where the address was known to be dead and nothing was sent. */
    mailId: uuid(),
    queuedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    unique("digest_deliveries_once").on(t.libraryId, t.digestId, t.recipientId),
    withinLibrary("digest_deliveries_digest", t, t.digestId, digests),
    withinLibrary("digest_deliveries_recipient", t, t.recipientId, digestRecipients),
  ],
);

/** What a digest has counted of a matter, so that no later one counts it again. Append-only. */
export const digestTally = pgTable(
  "digest_tally",
  {
    ...matterRow(),
    digestId: uuid().notNull(),
    /** `request`, `defective:<instrument>`, `release:<id>`: what was counted. */
    fact: text().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("digest_tally_once").on(t.libraryId, t.matterId, t.fact),
    withinLibrary("digest_tally_matter", t, t.matterId, matters),
    withinLibrary("digest_tally_digest", t, t.digestId, digests),
  ],
);
