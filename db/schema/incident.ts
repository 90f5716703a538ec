import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, day, id, instant, matterRow, matterRowKey, withinLibrary, withinMatter } from "./columns";
import { instruments } from "./instruments";
import { libraries } from "./libraries";
import { matters } from "./matters";

/** What somebody at the desk, or a member, reported: it opens its matter, and is never changed. */
export const reports = pgTable(
  "reports",
  {
    ...matterRow(),
    kind: text({ enum: ["visit", "demand", "threat", "breach", "other", "warrant", "emergency"] }).notNull(),
    /** *Did they say not to tell anyone?* */
    silence: text({ enum: ["yes", "no", "not-said"] }).notNull(),
    /** The paper that was photographed, or the words that were said, as an instrument; a breach has none. */
    instrumentId: uuid(),
    /** Who came, what was asked, said, served and taken, sealed under the matter's key. */
    sealedBody: bytea().notNull(),
    /** One of the two. */
    reportedBy: uuid(),
    reportedByDevice: uuid(),
    reportedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    withinLibrary("reports_matter", t, t.matterId, matters),
    withinMatter("reports_instrument", t, t.instrumentId, instruments),
  ],
);

/** What was done upon a report: `patrons-told`, `practice-evaluated`. Append-only; a step may be noted more than once. */
export const reportSteps = pgTable(
  "report_steps",
  {
    ...matterRow(),
    reportId: uuid().notNull(),
    step: text().notNull(),
    doneOn: day().notNull(),
    /** What was done, sealed under the matter's key. */
    sealedNote: bytea(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    index("report_steps_report").on(t.libraryId, t.matterId, t.reportId, t.recordedAt),
    withinMatter("report_steps_report", t, t.reportId, reports),
  ],
);

/** A call to the requester's agency, by a number that was found elsewhere than on the paper. Append-only. */
export const requesterVerifications = pgTable(
  "requester_verifications",
  {
    ...matterRow(),
    outcome: text({ enum: ["confirmed", "not-confirmed", "not-reached"] }).notNull(),
    calledAt: instant().notNull(),
    /** The number, where it was found, who answered and what was said, sealed under the matter's key. */
    sealedBody: bytea().notNull(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [matterRowKey(t), withinLibrary("requester_verifications_matter", t, t.matterId, matters)],
);

/** A five-minute drill: who went through it, and how well. It is about no matter, and leaves none. */
export const drills = pgTable(
  "drills",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    scenario: text().notNull(),
    /** Who took part, as they wrote it. */
    who: text().notNull(),
    right: integer().notNull(),
    questions: integer().notNull(),
    /** One of the two. */
    personId: uuid(),
    deviceId: uuid(),
    doneAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.libraryId, t.id] })],
);
