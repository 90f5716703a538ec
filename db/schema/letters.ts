import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, day, id, instant } from "./columns";
import { invitations } from "./consultation";
import { files, instruments } from "./instruments";

/** A letter or paper of ours about an instrument, as it was written: another version is another row. Append-only. */
export const letters = pgTable(
  "letters",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
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
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    index("letters_instrument").on(t.libraryId, t.matterId, t.instrumentId, t.draftedAt),
    unique("letters_once").on(t.libraryId, t.matterId, t.follows),
    foreignKey({
      name: "letters_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
    foreignKey({
      name: "letters_follows",
      columns: [t.libraryId, t.matterId, t.follows],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
    foreignKey({
      name: "letters_file",
      columns: [t.libraryId, t.matterId, t.fileId],
      foreignColumns: [files.libraryId, files.matterId, files.id],
    }),
  ],
);

/** What became of a letter: counsel saw it, it went out, an answer came, more time was agreed in writing. Append-only. */
export const letterEvents = pgTable(
  "letter_events",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
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
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    index("letter_events_instrument").on(t.libraryId, t.matterId, t.instrumentId, t.recordedAt),
    unique("letter_events_once").on(t.libraryId, t.matterId, t.instrumentId, t.letterId, t.follows).nullsNotDistinct(),
    foreignKey({
      name: "letter_events_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
    foreignKey({
      name: "letter_events_letter",
      columns: [t.libraryId, t.matterId, t.letterId],
      foreignColumns: [letters.libraryId, letters.matterId, letters.id],
    }),
    foreignKey({
      name: "letter_events_follows",
      columns: [t.libraryId, t.matterId, t.follows],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
    foreignKey({
      name: "letter_events_invitation",
      columns: [t.libraryId, t.matterId, t.invitationId],
      foreignColumns: [invitations.libraryId, invitations.matterId, invitations.id],
    }),
    check("letter_events_one_hand", sql`num_nonnulls(${t.recordedBy}, ${t.invitationId}) = 1`),
    foreignKey({
      name: "letter_events_answer",
      columns: [t.libraryId, t.matterId, t.answerId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
  ],
);
