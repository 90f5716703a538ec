import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, day, id, instant, matterRow, matterRowKey, withinLibrary } from "./columns";
import { policyVersions } from "./libraries";
import { devices, people } from "./people";

/** Our file, opened when a paper or an officer arrives. Who sees it is decided in `db/guards/` by its standing. */
export const matters = pgTable(
  "matters",
  {
    libraryId: uuid().notNull(),
    id: id(),
    /** Random (`lib/ids.ts`), for letters and the telephone. */
    reference: text().notNull(),
    /** What people call it; never in a mail, a log or an address. */
    title: text().notNull(),
    came: text({ enum: ["paper", "oral", "threat", "typed-letter", "visit", "breach", "other"] }).notNull(),
    /** Closed until the custodian has answered the question of silence. Changed by `guards.answer_silence` alone. */
    standing: text({ enum: ["closed", "open", "sealed"] })
      .notNull()
      .default("closed"),
    /** The day of service: it decides who the custodian is while the matter is closed, and is never changed. */
    receivedOn: day().notNull(),
    policyVersionId: uuid().notNull(),
    openedBy: uuid(),
    openedByDevice: uuid(),
    openedAt: instant().notNull(),
    concludedAt: instant(),
    /** When its key was destroyed and what it held deleted; nothing is written into it after that. */
    purgedAt: instant(),
    /** Raised by one at each change, or the change is refused: two people cannot overwrite one another. */
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("matters_received").on(t.libraryId, t.receivedOn),
    withinLibrary("matters_policy", t, t.policyVersionId, policyVersions),
    withinLibrary("matters_opener", t, t.openedBy, people),
    withinLibrary("matters_device", t, t.openedByDevice, devices),
    check("matters_standing", sql`${t.standing} in ('closed', 'open', 'sealed')`),
    check("matters_one_opener", sql`num_nonnulls(${t.openedBy}, ${t.openedByDevice}) = 1`),
  ],
);

/** Named persons: the only ones who see a sealed matter, each with the ground on which she was told. */
export const matterAccess = pgTable(
  "matter_access",
  {
    ...matterRow(),
    personId: uuid().notNull(),
    ground: text({
      enum: ["custodian", "needed-to-comply", "attorney", "approved-by-authority"],
    }).notNull(),
    note: text(),
    from: instant().notNull(),
    until: instant(),
    grantedBy: uuid(),
  },
  (t) => [
    matterRowKey(t),
    index("matter_access_person").on(t.libraryId, t.personId),
    withinLibrary("matter_access_matter", t, t.matterId, matters),
    withinLibrary("matter_access_person", t, t.personId, people),
  ],
);

/** The custodian's answers to "Does anything here bind anyone to silence?"; the last one counts. Append-only. */
export const silenceAnswers = pgTable(
  "silence_answers",
  {
    ...matterRow(),
    answer: text({ enum: ["yes", "no", "not-sure"] }).notNull(),
    reason: text(),
    answeredBy: uuid().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    withinLibrary("silence_answers_matter", t, t.matterId, matters),
    withinLibrary("silence_answers_person", t, t.answeredBy, people),
    check("silence_answers_answer", sql`${t.answer} in ('yes', 'no', 'not-sure')`),
  ],
);

/** A matter's key under its library's; destroying the row is the matter's purge. */
export const matterKeys = pgTable(
  "matter_keys",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    wrappedKey: bytea().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId] }),
    withinLibrary("matter_keys_matter", t, t.matterId, matters),
  ],
);

/** What someone was typing when her session ended. Seen by herself alone, and, within a matter, while she sees it. */
export const drafts = pgTable(
  "drafts",
  {
    libraryId: uuid().notNull(),
    matterId: uuid(),
    id: id(),
    personId: uuid().notNull(),
    /** Which form, of which row: `new-matter`, `correct-finding:returnOn`. */
    form: text().notNull(),
    body: jsonb().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("drafts_person").on(t.libraryId, t.personId, t.form),
    withinLibrary("drafts_matter", t, t.matterId, matters),
    withinLibrary("drafts_person", t, t.personId, people),
  ],
);
