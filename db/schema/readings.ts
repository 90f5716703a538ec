import { boolean, index, integer, jsonb, pgTable, real, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, matterRow, matterRowKey, withinMatter } from "./columns";
import { files, instruments } from "./instruments";

/** One pass of the reader over an instrument. The newest counts; older ones stay. */
export const readings = pgTable(
  "readings",
  {
    ...matterRow(),
    instrumentId: uuid().notNull(),
    readerVersion: text().notNull(),
    state: text({ enum: ["queued", "reading", "read", "failed"] }).notNull(),
    /** A code of the reader's closed list, and its sentence for people. */
    errorCode: text(),
    errorMessage: text(),
    /** The files that could not be read while others could, each with its code and sentence. */
    failedFiles: jsonb().$type<{ fileId: string; code: string; message: string }[]>(),
    pagesTotal: integer(),
    pagesDone: integer().notNull().default(0),
    /** Findings come in rounds while pages are still being read; the ones of this round count. 0: none yet. */
    round: integer().notNull().default(0),
    /** The pages of each paper, the operative one first: `[[1, 2], [3]]`. */
    papers: jsonb().$type<number[][]>(),
    /** Random name of the channel on which its progress is told. */
    progressChannel: text().notNull(),
    ocrMs: integer(),
    queuedAt: instant().notNull(),
    startedAt: instant(),
    finishedAt: instant(),
  },
  (t) => [
    matterRowKey(t),
    index("readings_instrument").on(t.libraryId, t.matterId, t.instrumentId),
    withinMatter("readings_instrument", t, t.instrumentId, instruments),
  ],
);

/** A page as it was read; its words lie under the matter's key. */
export const pages = pgTable(
  "pages",
  {
    ...matterRow(),
    readingId: uuid().notNull(),
    /** From 1 through the instrument. */
    number: integer().notNull(),
    /** Index, from 0, of the instrument's file, and the page, from 1, in it. */
    file: integer().notNull(),
    filePage: integer().notNull(),
    source: text({ enum: ["text-layer", "ocr", "blank"] }).notNull(),
    confidence: real().notNull(),
    /** 0, 90, 180 or 270. */
    rotation: integer().notNull(),
    aspect: real().notNull(),
    /** The nine numbers of `Homography`. */
    toViewer: jsonb().notNull(),
    notes: jsonb().$type<string[]>().notNull(),
    /** Lines and marks as JSON, encrypted under the matter's key. */
    sealedText: bytea().notNull(),
    readAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("pages_number").on(t.libraryId, t.matterId, t.readingId, t.number),
    withinMatter("pages_reading", t, t.readingId, readings),
  ],
);

/** A page's picture, which may be there before its words are. */
export const pagePictures = pgTable(
  "page_pictures",
  {
    ...matterRow(),
    readingId: uuid().notNull(),
    number: integer().notNull(),
    size: text({ enum: ["page", "thumbnail"] }).notNull(),
    fileId: uuid().notNull(),
    /** In pixels. */
    width: integer().notNull(),
    height: integer().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("page_pictures_number").on(t.libraryId, t.matterId, t.readingId, t.number, t.size),
    withinMatter("page_pictures_reading", t, t.readingId, readings),
    withinMatter("page_pictures_file", t, t.fileId, files),
  ],
);

/** What the paper says: findings and facts, never updated. A correction is a decision beside it. */
export const findings = pgTable(
  "findings",
  {
    ...matterRow(),
    instrumentId: uuid().notNull(),
    readingId: uuid().notNull(),
    round: integer().notNull(),
    /** Index in the reading's `papers`; 0 is the operative one. */
    paper: integer().notNull(),
    /** A key of findings, or of facts where `fact` is set. */
    key: text().notNull(),
    fact: boolean().notNull(),
    value: jsonb(),
    status: text({ enum: ["read", "not-found", "denied", "unreadable"] }).notNull(),
    /** 0 to 1. */
    confidence: real().notNull(),
    evidence: jsonb().notNull(),
    foundAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("findings_key").on(t.libraryId, t.matterId, t.readingId, t.round, t.paper, t.key),
    withinMatter("findings_instrument", t, t.instrumentId, instruments),
    withinMatter("findings_reading", t, t.readingId, readings),
  ],
);

/** Somebody confirmed or corrected a finding: what it was, what it is, who, why. Append-only; the last one counts. */
export const findingDecisions = pgTable(
  "finding_decisions",
  {
    ...matterRow(),
    instrumentId: uuid().notNull(),
    /** The finding that was on the screen. */
    findingId: uuid().notNull(),
    paper: integer().notNull(),
    key: text().notNull(),
    kind: text({ enum: ["confirmed", "corrected"] }).notNull(),
    oldValue: jsonb(),
    oldStatus: text({ enum: ["read", "not-found", "denied", "unreadable"] }).notNull(),
    newValue: jsonb(),
    newStatus: text({ enum: ["read", "not-found", "denied", "unreadable"] }).notNull(),
    reason: text(),
    /** The decision that this one follows, null for the first: of two made at once, the second is refused. */
    follows: uuid(),
    decidedBy: uuid().notNull(),
    decidedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("finding_decisions_once")
      .on(t.libraryId, t.matterId, t.instrumentId, t.paper, t.key, t.follows)
      .nullsNotDistinct(),
    withinMatter("finding_decisions_instrument", t, t.instrumentId, instruments),
    withinMatter("finding_decisions_finding", t, t.findingId, findings),
    withinMatter("finding_decisions_follows", t, t.follows, t),
  ],
);
