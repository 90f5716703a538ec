import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, day, id, instant } from "./columns";
import { instruments } from "./instruments";
import { libraries } from "./libraries";
import { matters } from "./matters";

/** What somebody at the desk, or a member, reported: it opens its matter, and is never changed. */
export const reports = pgTable(
  "reports",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
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
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    foreignKey({
      name: "reports_matter",
      columns: [t.libraryId, t.matterId],
      foreignColumns: [matters.libraryId, matters.id],
    }),
    foreignKey({
      name: "reports_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
  ],
);

/** What was done upon a report: `patrons-told`, `practice-evaluated`. Append-only; a step may be noted more than once. */
export const reportSteps = pgTable(
  "report_steps",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    reportId: uuid().notNull(),
    step: text().notNull(),
    doneOn: day().notNull(),
    /** What was done, sealed under the matter's key. */
    sealedNote: bytea(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    index("report_steps_report").on(t.libraryId, t.matterId, t.reportId, t.recordedAt),
    foreignKey({
      name: "report_steps_report",
      columns: [t.libraryId, t.matterId, t.reportId],
      foreignColumns: [reports.libraryId, reports.matterId, reports.id],
    }),
  ],
);

/** A call to the requester's agency, by a number that was found elsewhere than on the paper. Append-only. */
export const requesterVerifications = pgTable(
  "requester_verifications",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    outcome: text({ enum: ["confirmed", "not-confirmed", "not-reached"] }).notNull(),
    calledAt: instant().notNull(),
    /** The number, where it was found, who answered and what was said, sealed under the matter's key. */
    sealedBody: bytea().notNull(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    foreignKey({
      name: "requester_verifications_matter",
      columns: [t.libraryId, t.matterId],
      foreignColumns: [matters.libraryId, matters.id],
    }),
  ],
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
