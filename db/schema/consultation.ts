import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, day, id, instant, matterRow, matterRowKey, withinLibrary, withinMatter } from "./columns";
import { files, instruments } from "./instruments";
import { libraries } from "./libraries";
import { matters } from "./matters";

/** A question to counsel about a paper. A paper that is served anew is asked about anew; the newest counts. Append-only. */
export const consultations = pgTable(
  "consultations",
  {
    ...matterRow(),
    instrumentId: uuid().notNull(),
    /** The policy's own questions, as they stood when they were asked, and any that the matter adds. */
    questions: jsonb().$type<{ id: "proper-form" | "good-cause" | "silence"; asks: string }[]>().notNull(),
    /** The question in a sentence, and a number to call back, sealed under the matter's key. */
    sealedBrief: bytea().notNull(),
    dueOn: day().notNull(),
    askedBy: uuid().notNull(),
    /** As counsel reads it: she sees no list of the library's people. */
    askedByName: text().notNull(),
    askedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    withinLibrary("consultations_matter", t, t.matterId, matters),
    withinMatter("consultations_instrument", t, t.instrumentId, instruments),
  ],
);

/** Who was asked, one row a person and consultation: no list of guests tells in what else she was asked. */
export const invitations = pgTable(
  "invitations",
  {
    ...matterRow(),
    consultationId: uuid().notNull(),
    name: text().notNull(),
    role: text({ enum: ["city-attorney", "personal-counsel", "colleague"] }).notNull(),
    /** In lower case; null for counsel who is reached on paper or by telephone alone. */
    email: text(),
    how: text({ enum: ["link", "paper", "telephone"] }).notNull(),
    /** The invitation, of the same consultation, in whose place this one stands. */
    replaces: uuid(),
    invitedBy: uuid().notNull(),
    invitedAt: instant().notNull(),
    /** Until when she sees the matter; the director renews it. */
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    /** She declined for a conflict of interest, and sees it no longer. */
    declinedAt: instant(),
  },
  (t) => [
    matterRowKey(t),
    index("invitations_email").on(t.libraryId, t.email),
    withinMatter("invitations_consultation", t, t.consultationId, consultations),
    withinMatter("invitations_replaces", t, t.replaces, t),
    check("invitations_email_lower", sql`${t.email} = lower(${t.email})`),
    check("invitations_link_has_email", sql`${t.how} <> 'link' or ${t.email} is not null`),
  ],
);

/** What happened between the library and one of its counsel, attempts that failed among it. Append-only. */
export const consultationEvents = pgTable(
  "consultation_events",
  {
    ...matterRow(),
    invitationId: uuid().notNull(),
    kind: text({
      enum: [
        "asked",
        "opened",
        "no-conflict",
        "declined",
        "reminded",
        "renewed",
        "revoked",
        "called",
        "no-answer",
        "handed-over",
        "link-handed-over",
        "colleague-asked",
        "colleague-refused",
        "taken-in",
      ],
    }).notNull(),
    /** What was said on the telephone, which colleague she asks for, why she declines: sealed under the matter's key. */
    sealedNote: bytea(),
    /** Which event or opinion it answers. */
    about: uuid(),
    happenedAt: instant().notNull(),
    /** Null where counsel did it herself. */
    recordedBy: uuid(),
    recordedAt: instant().notNull(),
  },
  (t) => [matterRowKey(t), withinMatter("consultation_events_invitation", t, t.invitationId, invitations)],
);

/**
 * What counsel advises: written by herself on the screen, or written down by a member from what she wrote or said.
 * Never changed, only followed by another. Append-only.
 */
export const opinions = pgTable(
  "opinions",
  {
    ...matterRow(),
    consultationId: uuid().notNull(),
    /** Whose advice it is. */
    invitationId: uuid().notNull(),
    /** The opinion before it: of two submitted at once, the second is shown the first. */
    follows: uuid(),
    advice: text({ enum: ["release", "release-in-part", "cure", "object", "quash", "resist"] }).notNull(),
    /** What may be released, where it is a part. */
    categories: jsonb().$type<string[]>().notNull(),
    answers: jsonb()
      .$type<{ id: "proper-form" | "good-cause" | "silence"; answer: "yes" | "no" | "in-part" }[]>()
      .notNull(),
    /** Reasons for the advice and for each answer, sealed under the matter's key. */
    sealedReasons: bytea().notNull(),
    source: text({ enum: ["screen", "letter", "e-mail", "telephone", "in-person"] }).notNull(),
    /** The day on the letter, or of the call. */
    givenOn: day().notNull(),
    /** The letter or the e-mail itself, as it was scanned or saved. */
    fileId: uuid(),
    /** The member who wrote it down; null where counsel wrote it herself. */
    recordedBy: uuid(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("opinions_once").on(t.libraryId, t.matterId, t.consultationId, t.follows).nullsNotDistinct(),
    withinMatter("opinions_consultation", t, t.consultationId, consultations),
    withinMatter("opinions_invitation", t, t.invitationId, invitations),
    withinMatter("opinions_follows", t, t.follows, t),
    withinMatter("opinions_file", t, t.fileId, files),
    check("opinions_own_screen", sql`(${t.source} = 'screen') = (${t.recordedBy} is null)`),
  ],
);

/** *Yes, that is my advice*, or no, of what a member wrote down: by herself, or by a letter that followed. Append-only. */
export const opinionConfirmations = pgTable(
  "opinion_confirmations",
  {
    ...matterRow(),
    opinionId: uuid().notNull(),
    invitationId: uuid().notNull(),
    isHers: boolean().notNull(),
    source: text({ enum: ["screen", "letter", "e-mail"] }).notNull(),
    /** The day on the letter. */
    givenOn: day().notNull(),
    recordedBy: uuid(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("opinion_confirmations_once").on(t.libraryId, t.matterId, t.opinionId),
    withinMatter("opinion_confirmations_opinion", t, t.opinionId, opinions),
    withinMatter("opinion_confirmations_invitation", t, t.invitationId, invitations),
  ],
);

/** A privileged remark on a place of a page, a finding, a defect or the whole, or what became of a thread. Append-only. */
export const comments = pgTable(
  "comments",
  {
    ...matterRow(),
    instrumentId: uuid().notNull(),
    /** The remark that opened the thread; null for that one. */
    thread: uuid(),
    kind: text({ enum: ["remark", "resolved", "reopened"] }).notNull(),
    place: text({ enum: ["page", "finding", "defect", "general"] }).notNull(),
    /** Index of the paper, where it is about a finding or a defect. */
    paper: integer(),
    /** The finding's key or the defect's rule: both hold across readings. */
    subject: text(),
    page: integer(),
    /** Left, top, width and height, as shares of the page as a viewer shows the file. */
    box: jsonb().$type<[number, number, number, number]>(),
    sealedBody: bytea(),
    /** One of the two. */
    personId: uuid(),
    invitationId: uuid(),
    /** As both sides read it. */
    byName: text().notNull(),
    writtenAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    index("comments_instrument").on(t.libraryId, t.matterId, t.instrumentId),
    withinMatter("comments_instrument", t, t.instrumentId, instruments),
    withinMatter("comments_thread", t, t.thread, t),
    withinMatter("comments_invitation", t, t.invitationId, invitations),
    check("comments_one_author", sql`num_nonnulls(${t.personId}, ${t.invitationId}) = 1`),
  ],
);

/** What counsel has written and not yet submitted: hers alone. */
export const counselDrafts = pgTable(
  "counsel_drafts",
  {
    ...matterRow(),
    invitationId: uuid().notNull(),
    /** Null once it was submitted. */
    sealedBody: bytea(),
    savedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("counsel_drafts_once").on(t.libraryId, t.matterId, t.invitationId),
    withinMatter("counsel_drafts_invitation", t, t.invitationId, invitations),
  ],
);

/** A link that was mailed to counsel. It names an address and no matter; the door alone reads it. */
export const guestLinks = pgTable(
  "guest_links",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    email: text().notNull(),
    /** SHA-256, in hexadecimal. */
    tokenHash: text().notNull().unique("guest_links_token"),
    /** Of the code that can be typed instead, with the address. */
    codeHash: text().notNull(),
    /** Wrong codes typed for this address since; five, and none is looked at again. */
    wrongCodes: integer().notNull().default(0),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.libraryId, t.id] }), index("guest_links_email").on(t.libraryId, t.email)],
);

/** A browser in which counsel has used a link. What she sees is asked of her invitations each time. */
export const guestSessions = pgTable(
  "guest_sessions",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    email: text().notNull(),
    tokenHash: text().notNull().unique("guest_sessions_token"),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    userAgent: text(),
  },
  (t) => [primaryKey({ columns: [t.libraryId, t.id] })],
);
