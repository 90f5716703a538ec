import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, text, time, unique, uuid } from "drizzle-orm/pg-core";
import { day, instant, matterRow, matterRowKey, withinLibrary, withinMatter } from "./columns";
import { matters } from "./matters";
import { people } from "./people";

/** Something happened in a matter of which colleagues may want to be told: never what it says, only that it did. Append-only. */
export const noticeEvents = pgTable(
  "notice_events",
  {
    ...matterRow(),
    /** A key of `NOTICE_EVENTS` in `lib/mail/notice-events.ts`. */
    event: text().notNull(),
    /** What makes it one event and no second: a date near is told once however often it is looked at. */
    about: text().notNull(),
    /** The day that is near, where it is about one. */
    on: day(),
    /** The member whose act it was: she is not told of it. */
    causedBy: uuid(),
    happenedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("notice_events_once").on(t.libraryId, t.matterId, t.event, t.about),
    index("notice_events_happened").on(t.libraryId, t.happenedAt),
    withinLibrary("notice_events_matter", t, t.matterId, matters),
  ],
);

/** Who was told of an event, and in which mail: nobody twice. Append-only. */
export const noticesTold = pgTable(
  "notices_told",
  {
    ...matterRow(),
    eventId: uuid().notNull(),
    personId: uuid().notNull(),
    mailId: uuid().notNull(),
    toldAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("notices_told_once").on(t.libraryId, t.matterId, t.eventId, t.personId),
    withinMatter("notices_told_event", t, t.eventId, noticeEvents),
    withinLibrary("notices_told_person", t, t.personId, people),
  ],
);

/** Of what a person wants to be told by mail, and at which hours not. Hers alone to set. */
export const mailPreferences = pgTable(
  "mail_preferences",
  {
    libraryId: uuid().notNull(),
    personId: uuid().notNull(),
    /** The events that she wants; what is not named here is as her role has it. */
    events: jsonb().$type<Record<string, boolean>>().notNull(),
    /** Local hours in which nothing is sent: `21:00` to `07:00`. Both or none. */
    quietFrom: time(),
    quietUntil: time(),
    setAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.personId] }),
    withinLibrary("mail_preferences_person", t, t.personId, people),
    check("mail_preferences_quiet", sql`num_nulls(${t.quietFrom}, ${t.quietUntil}) <> 1`),
  ],
);
