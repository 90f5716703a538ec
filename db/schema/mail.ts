import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, withinLibrary } from "./columns";
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
    /** When it was first handed over: a carrier remembers its key for a day from then. */
    firstAttemptAt: instant(),
    /** Who carried it, or was carrying it. */
    carrier: text({ enum: ["resend", "smtp", "outbox"] }),
    providerId: text(),
    errorCode: text(),
    queuedAt: instant().notNull(),
    sentAt: instant(),
    /** What the carrier told of it afterwards, and when. */
    delivery: text({ enum: ["delivered", "delayed", "bounced", "complained"] }),
    deliveryAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("mail_outbox_due").on(t.state, t.nextAttemptAt),
    index("mail_outbox_provider").on(t.libraryId, t.providerId),
    withinLibrary("mail_outbox_matter", t, t.matterId, matters),
    withinLibrary("mail_outbox_person", t, t.toPersonId, people),
    check("mail_outbox_recipient", sql`num_nonnulls(${t.toPersonId}, ${t.toAddress}) = 1`),
  ],
);

/** What the carrier told of a mail by its webhook, each message once. Append-only; the mailer's alone. */
export const mailEvents = pgTable(
  "mail_events",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    /** The webhook message's own id: the same one comes again until it is answered. */
    messageId: text().notNull(),
    providerId: text().notNull(),
    event: text({ enum: ["delivered", "delayed", "bounced", "complained"] }).notNull(),
    /** Whether a bounce is for good. */
    permanent: text({ enum: ["yes", "no"] }),
    happenedAt: instant().notNull(),
    toldAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    unique("mail_events_message").on(t.libraryId, t.messageId),
    index("mail_events_provider").on(t.libraryId, t.providerId),
  ],
);

/** An address to which no more is sent, until somebody says that it works again. */
export const deadAddresses = pgTable(
  "dead_addresses",
  {
    libraryId: uuid().notNull(),
    id: id(),
    /** In lower case. */
    address: text().notNull(),
    /** The person whose address it is, where it is one's. */
    personId: uuid(),
    reason: text({ enum: ["bounced", "complained", "refused"] }).notNull(),
    since: instant().notNull(),
    /** The mail that showed it. */
    mailId: uuid().notNull(),
    revivedAt: instant(),
    revivedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("dead_addresses_address").on(t.libraryId, t.address),
    foreignKey({ name: "dead_addresses_library", columns: [t.libraryId], foreignColumns: [libraries.id] }),
    withinLibrary("dead_addresses_person", t, t.personId, people),
    check("dead_addresses_revived", sql`num_nulls(${t.revivedAt}, ${t.revivedBy}) <> 1`),
  ],
);
