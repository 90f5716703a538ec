import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, id, instant } from "./columns";
import { files, instruments } from "./instruments";

/** One pass of the reader over an instrument. The newest counts; older ones stay. */
export const readings = pgTable(
  "readings",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
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
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    index("readings_instrument").on(t.libraryId, t.matterId, t.instrumentId),
    foreignKey({
      name: "readings_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
  ],
);

/** A page as it was read; its words lie under the matter's key. */
export const pages = pgTable(
  "pages",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
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
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("pages_number").on(t.libraryId, t.matterId, t.readingId, t.number),
    foreignKey({
      name: "pages_reading",
      columns: [t.libraryId, t.matterId, t.readingId],
      foreignColumns: [readings.libraryId, readings.matterId, readings.id],
    }),
  ],
);

/** A page's picture, which may be there before its words are. */
export const pagePictures = pgTable(
  "page_pictures",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    readingId: uuid().notNull(),
    number: integer().notNull(),
    size: text({ enum: ["page", "thumbnail"] }).notNull(),
    fileId: uuid().notNull(),
    /** In pixels. */
    width: integer().notNull(),
    height: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("page_pictures_number").on(t.libraryId, t.matterId, t.readingId, t.number, t.size),
    foreignKey({
      name: "page_pictures_reading",
      columns: [t.libraryId, t.matterId, t.readingId],
      foreignColumns: [readings.libraryId, readings.matterId, readings.id],
    }),
    foreignKey({
      name: "page_pictures_file",
      columns: [t.libraryId, t.matterId, t.fileId],
      foreignColumns: [files.libraryId, files.matterId, files.id],
    }),
  ],
);

/** What the paper says: findings and facts, never updated. A correction is a decision beside it. */
export const findings = pgTable(
  "findings",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
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
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("findings_key").on(t.libraryId, t.matterId, t.readingId, t.round, t.paper, t.key),
    foreignKey({
      name: "findings_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
    foreignKey({
      name: "findings_reading",
      columns: [t.libraryId, t.matterId, t.readingId],
      foreignColumns: [readings.libraryId, readings.matterId, readings.id],
    }),
  ],
);

/** Somebody confirmed or corrected a finding: what it was, what it is, who, why. Append-only; the last one counts. */
export const findingDecisions = pgTable(
  "finding_decisions",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
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
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    unique("finding_decisions_once")
      .on(t.libraryId, t.matterId, t.instrumentId, t.paper, t.key, t.follows)
      .nullsNotDistinct(),
    foreignKey({
      name: "finding_decisions_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
    foreignKey({
      name: "finding_decisions_finding",
      columns: [t.libraryId, t.matterId, t.findingId],
      foreignColumns: [findings.libraryId, findings.matterId, findings.id],
    }),
    foreignKey({
      name: "finding_decisions_follows",
      columns: [t.libraryId, t.matterId, t.follows],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
  ],
);
