import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  time,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, day, id, instant } from "./columns";
import { matters } from "./matters";

/** How a demand reaches a library. */
const WAYS_OF_SERVICE = [
  "in-person",
  "process-server",
  "mail",
  "certified-mail",
  "e-mail",
  "fax",
  "portal",
  "telephone",
  "other",
] as const;

/** A paper, or the words of an oral demand. A corrected or re-served one is a new row that supersedes the old. */
export const instruments = pgTable(
  "instruments",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    /** The instrument, of the same matter, in whose place this one stands. */
    supersedes: uuid(),
    came: text({ enum: ["paper", "oral", "threat", "typed-letter"] }).notNull(),
    label: text().notNull(),
    receivedOn: day().notNull(),
    addedBy: uuid(),
    addedByDevice: uuid(),
    addedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    foreignKey({
      name: "instruments_matter",
      columns: [t.libraryId, t.matterId],
      foreignColumns: [matters.libraryId, matters.id],
    }),
    foreignKey({
      name: "instruments_supersedes",
      columns: [t.libraryId, t.matterId, t.supersedes],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
  ],
);

/** How, when, by whom and on whom an instrument was served; what was written wrongly is replaced, not changed. */
export const services = pgTable(
  "services",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    instrumentId: uuid().notNull(),
    how: text({ enum: WAYS_OF_SERVICE }).notNull(),
    servedOn: day().notNull(),
    /** Local time, where somebody noted it. */
    servedAtTime: time(),
    /** Who brought it: name, agency, badge, as told. */
    servedBy: text(),
    /** Who took it. */
    receivedBy: text(),
    /** Whether who asked showed identification; null where nobody noted it. */
    identified: boolean(),
    note: text(),
    /** The service, of the same instrument, that this one puts right. */
    replaces: uuid(),
    recordedBy: uuid(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    index("services_instrument").on(t.libraryId, t.matterId, t.instrumentId),
    foreignKey({
      name: "services_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
    foreignKey({
      name: "services_replaces",
      columns: [t.libraryId, t.matterId, t.replaces],
      foreignColumns: [t.libraryId, t.matterId, t.id],
    }),
  ],
);

/** A file in the store: encrypted as it came in, under a key of its own, which the matter's key wraps. */
export const files = pgTable(
  "files",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    purpose: text({ enum: ["original", "picture", "letter", "production", "signed-paper"] }).notNull(),
    wrappedKey: bytea().notNull(),
    /** Of the plain bytes, in hexadecimal; null while they still stream in. */
    sha256: text(),
    /** Plain size. */
    bytes: bigint({ mode: "number" }),
    /** Found from the bytes: `application/pdf`, `image/tiff`, `text/plain` for what was typed in. */
    mediaType: text(),
    /** The name under which it was uploaded, sealed under the matter's key: names tell. */
    sealedName: bytea(),
    state: text({ enum: ["receiving", "kept", "refused", "purged"] }).notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    foreignKey({
      name: "files_matter",
      columns: [t.libraryId, t.matterId],
      foreignColumns: [matters.libraryId, matters.id],
    }),
    check("files_kept", sql`${t.state} <> 'kept' or num_nulls(${t.sha256}, ${t.bytes}, ${t.mediaType}) = 0`),
  ],
);

/** Which files make up an instrument, in order. */
export const instrumentFiles = pgTable(
  "instrument_files",
  {
    libraryId: uuid().notNull(),
    matterId: uuid().notNull(),
    id: id(),
    instrumentId: uuid().notNull(),
    fileId: uuid().notNull(),
    /** From 0. */
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.matterId, t.id] }),
    index("instrument_files_instrument").on(t.libraryId, t.matterId, t.instrumentId, t.position),
    foreignKey({
      name: "instrument_files_instrument",
      columns: [t.libraryId, t.matterId, t.instrumentId],
      foreignColumns: [instruments.libraryId, instruments.matterId, instruments.id],
    }),
    foreignKey({
      name: "instrument_files_file",
      columns: [t.libraryId, t.matterId, t.fileId],
      foreignColumns: [files.libraryId, files.matterId, files.id],
    }),
  ],
);
