import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, text, time, uuid } from "drizzle-orm/pg-core";
import { bytea, day, instant, matterRow, matterRowKey, withinLibrary, withinMatter } from "./columns";
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
    ...matterRow(),
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
    matterRowKey(t),
    withinLibrary("instruments_matter", t, t.matterId, matters),
    withinMatter("instruments_supersedes", t, t.supersedes, t),
  ],
);

/** How, when, by whom and on whom an instrument was served; what was written wrongly is replaced, not changed. */
export const services = pgTable(
  "services",
  {
    ...matterRow(),
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
    matterRowKey(t),
    index("services_instrument").on(t.libraryId, t.matterId, t.instrumentId),
    withinMatter("services_instrument", t, t.instrumentId, instruments),
    withinMatter("services_replaces", t, t.replaces, t),
  ],
);

/** A file in the store: encrypted as it came in, under a key of its own, which the matter's key wraps. */
export const files = pgTable(
  "files",
  {
    ...matterRow(),
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
    matterRowKey(t),
    withinLibrary("files_matter", t, t.matterId, matters),
    check("files_kept", sql`${t.state} <> 'kept' or num_nulls(${t.sha256}, ${t.bytes}, ${t.mediaType}) = 0`),
  ],
);

/** Which files make up an instrument, in order. */
export const instrumentFiles = pgTable(
  "instrument_files",
  {
    ...matterRow(),
    instrumentId: uuid().notNull(),
    fileId: uuid().notNull(),
    /** From 0. */
    position: integer().notNull(),
  },
  (t) => [
    matterRowKey(t),
    index("instrument_files_instrument").on(t.libraryId, t.matterId, t.instrumentId, t.position),
    withinMatter("instrument_files_instrument", t, t.instrumentId, instruments),
    withinMatter("instrument_files_file", t, t.fileId, files),
  ],
);
