import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { libraries } from "./libraries";
import { matters } from "./matters";
import { people } from "./people";

/** Mail queued in the transaction that causes it, and sent after. It holds links, never names, titles or quotes. */
export const mailOutbox = pgTable(
  "mail_outbox",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    /** Null for mail about no matter. */
    matterId: uuid(),
    id: id(),
    /** One of the two. */
    toPersonId: uuid(),
    toAddress: text(),
    /** Which mail: `sign-in-link`, `counsel-invitation`. Subject and words come from code when it is sent. */
    kind: text().notNull(),
    parameters: jsonb().notNull(),
    state: text({ enum: ["queued", "sending", "sent", "failed"] }).notNull(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant(),
    providerId: text(),
    errorCode: text(),
    queuedAt: instant().notNull(),
    sentAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("mail_outbox_due").on(t.state, t.nextAttemptAt),
    foreignKey({
      name: "mail_outbox_matter",
      columns: [t.libraryId, t.matterId],
      foreignColumns: [matters.libraryId, matters.id],
    }),
    foreignKey({
      name: "mail_outbox_person",
      columns: [t.libraryId, t.toPersonId],
      foreignColumns: [people.libraryId, people.id],
    }),
    check("mail_outbox_recipient", sql`num_nonnulls(${t.toPersonId}, ${t.toAddress}) = 1`),
  ],
);
