import { customType, date, timestamp, uuid } from "drizzle-orm/pg-core";

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
