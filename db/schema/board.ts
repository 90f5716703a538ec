import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, day, id, instant, matterRow, matterRowKey, withinLibrary, withinMatter } from "./columns";
import { files, instruments } from "./instruments";
import { libraries } from "./libraries";
import { people } from "./people";

/** A resolution by which the Board has said once and for all that process is resisted in its name. The library's, no matter's. */
export const standingResolutions = pgTable(
  "standing_resolutions",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    adoptedOn: day().notNull(),
    /** What the Board resolved, in its own words. */
    resolved: text().notNull(),
    /** Where the minutes have it. */
    minutes: text(),
    endedOn: day(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    withinLibrary("standing_resolutions_person", t, t.recordedBy, people),
  ],
);

/** What of an instrument goes before the Board, and when. Another meeting, or taking it back, is another row. Append-only. */
export const boardReferrals = pgTable(
  "board_referrals",
  {
    ...matterRow(),
    instrumentId: uuid().notNull(),
    follows: uuid(),
    state: text({ enum: ["referred", "withdrawn"] }).notNull(),
    asks: text({ enum: ["approve-registration", "resist", "consult"] }).notNull(),
    /** `standing-resolution`: the Director resists in the Board's name, and nothing is waited for. */
    meeting: text({ enum: ["regular", "special", "standing-resolution"] }).notNull(),
    meetingOn: day(),
    resolutionId: uuid(),
    /** The agenda item, without a patron's name, sealed under the matter's key. */
    sealedText: bytea().notNull(),
    referredBy: uuid().notNull(),
    referredAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("board_referrals_once").on(t.libraryId, t.matterId, t.instrumentId, t.follows).nullsNotDistinct(),
    withinMatter("board_referrals_instrument", t, t.instrumentId, instruments),
    withinMatter("board_referrals_follows", t, t.follows, t),
    withinLibrary("board_referrals_resolution", t, t.resolutionId, standingResolutions),
  ],
);

/** What the Board did, from its minutes. What was written down wrongly is followed by another. Append-only. */
export const boardVotes = pgTable(
  "board_votes",
  {
    ...matterRow(),
    referralId: uuid().notNull(),
    follows: uuid(),
    heldOn: day().notNull(),
    meeting: text({ enum: ["regular", "special"] }).notNull(),
    ayes: integer().notNull(),
    nays: integer().notNull(),
    abstentions: integer().notNull(),
    outcome: text({ enum: ["approved", "declined", "resists", "advises", "tabled"] }).notNull(),
    /** The motion and what is to be kept of the talk, sealed under the matter's key. */
    sealedText: bytea().notNull(),
    minutesFileId: uuid(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("board_votes_once").on(t.libraryId, t.matterId, t.referralId, t.follows).nullsNotDistinct(),
    withinMatter("board_votes_referral", t, t.referralId, boardReferrals),
    withinMatter("board_votes_follows", t, t.follows, t),
    withinMatter("board_votes_minutes", t, t.minutesFileId, files),
    check("board_votes_counted", sql`least(${t.ayes}, ${t.nays}, ${t.abstentions}) >= 0`),
  ],
);
