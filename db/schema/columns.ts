import { type AnyPgColumn, customType, date, foreignKey, primaryKey, timestamp, uuid } from "drizzle-orm/pg-core";

/** Raw bytes: a wrapped key, a sealed secret, a page's text under the matter's key. */
export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  fromDriver: (buffer) => new Uint8Array(buffer),
});

/** An instant; the application says which, from `lib/clock.ts`. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/** A plain date, `YYYY-MM-DD`, without a time zone. */
export const day = () => date({ mode: "string" });

/** A row's id, random and made by the application (`lib/ids.ts`): the database has no default for it. */
export const id = () => uuid().notNull();

type InLibrary = { libraryId: AnyPgColumn };
type InMatter = InLibrary & { matterId: AnyPgColumn };
type WithId = { id: AnyPgColumn };

/** How every row of a matter begins: with its library, its matter and an id of its own. */
export const matterRow = () => ({ libraryId: uuid().notNull(), matterId: uuid().notNull(), id: id() });

/** By all three it is known, so that no key tells anything of another matter's rows. */
export const matterRowKey = (t: InMatter & WithId) => primaryKey({ columns: [t.libraryId, t.matterId, t.id] });

/** What it refers to is of the same matter. */
export const withinMatter = (name: string, t: InMatter, column: AnyPgColumn, to: InMatter & WithId) =>
  foreignKey({
    name,
    columns: [t.libraryId, t.matterId, column],
    foreignColumns: [to.libraryId, to.matterId, to.id],
  });

/** What it refers to is of the same library. */
export const withinLibrary = (name: string, t: InLibrary, column: AnyPgColumn, to: InLibrary & WithId) =>
  foreignKey({ name, columns: [t.libraryId, column], foreignColumns: [to.libraryId, to.id] });
