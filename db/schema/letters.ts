import { sql } from "drizzle-orm";
import { check, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, day, instant, matterRow, matterRowKey, withinMatter } from "./columns";
import { invitations } from "./consultation";
import { files, instruments } from "./instruments";

/** A letter or paper of ours about an instrument, as it was written: another version is another row. Append-only. */
export const letters = pgTable(
  "letters",
  {
    ...matterRow(),
    instrumentId: uuid().notNull(),
    /** `cure`, `more-time`: which of the letters it is, by its file's name in `lib/letters/letters/`. */
    kind: text().notNull(),
    /** The version that this one replaces; two who change the same version at once cannot both. */
    follows: uuid(),
    /** What it says and what was typed into it, sealed under the matter's key. */
    sealedText: bytea().notNull(),
    /** The PDF as it prints, encrypted in the store. */
    fileId: uuid().notNull(),
    draftedBy: uuid().notNull(),
    draftedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    index("letters_instrument").on(t.libraryId, t.matterId, t.instrumentId, t.draftedAt),
    unique("letters_once").on(t.libraryId, t.matterId, t.follows),
    withinMatter("letters_instrument", t, t.instrumentId, instruments),
    withinMatter("letters_follows", t, t.follows, t),
    withinMatter("letters_file", t, t.fileId, files),
  ],
);

/** What became of a letter: counsel saw it, it went out, an answer came, more time was agreed in writing. Append-only. */
export const letterEvents = pgTable(
  "letter_events",
  {
    ...matterRow(),
    instrumentId: uuid().notNull(),
    /** Null for time that was agreed without a letter of ours. */
    letterId: uuid(),
    /** The event before it, of the same letter: who did not see that one is told so. */
    follows: uuid(),
    kind: text({ enum: ["seen-by-counsel", "sent", "answered", "extended", "set-aside"] }).notNull(),
    /** The day on which it happened. */
    happenedOn: day().notNull(),
    /** How it was sent, how counsel saw it, or how the answer came: `mail`, `e-mail`, `telephone`. */
    how: text(),
    /** Whom it was sent to, or who answered, as one would write it on an envelope. */
    party: text(),
    /** Of an answer: `re-served`, `explained`, `withdrawn`, `insists`, `objects`, `consents`, `none`. */
    outcome: text(),
    /** Of an extension, the new day; of a patron's notice, the day until which nothing is released. */
    untilOn: day(),
    /** The paper that came in answer. */
    answerId: uuid(),
    note: text(),
    /** Who noted it: a member, or counsel herself under one of her invitations. */
    recordedBy: uuid(),
    invitationId: uuid(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    index("letter_events_instrument").on(t.libraryId, t.matterId, t.instrumentId, t.recordedAt),
    unique("letter_events_once").on(t.libraryId, t.matterId, t.instrumentId, t.letterId, t.follows).nullsNotDistinct(),
    withinMatter("letter_events_instrument", t, t.instrumentId, instruments),
    withinMatter("letter_events_letter", t, t.letterId, letters),
    withinMatter("letter_events_follows", t, t.follows, t),
    withinMatter("letter_events_invitation", t, t.invitationId, invitations),
    check("letter_events_one_hand", sql`num_nonnulls(${t.recordedBy}, ${t.invitationId}) = 1`),
    withinMatter("letter_events_answer", t, t.answerId, instruments),
  ],
);
