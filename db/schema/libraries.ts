import { boolean, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, day, id, instant } from "./columns";

/** The houses served here; `set_up_at` stays null until the director has finished the set-up. */
export const libraries = pgTable("libraries", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  city: text().notNull(),
  /** `IA` or `NE`. */
  state: text().notNull(),
  /** Other names under which the library may rightly be addressed. */
  aliases: jsonb().$type<string[]>().notNull(),
  /** `America/Chicago`: decides which day it is. */
  timeZone: text().notNull(),
  /** Where people outside reach it, `https://…`; no link goes out until it was checked. */
  publicAddress: text(),
  publicAddressCheckedAt: instant(),
  setUpAt: instant(),
  createdAt: instant().notNull(),
});

/** A library's key under the machine's master key; only the keyring reads it. */
export const libraryKeys = pgTable("library_keys", {
  libraryId: uuid()
    .primaryKey()
    .references(() => libraries.id),
  wrappedKey: bytea().notNull(),
  /** Names the master key that wraps it, so that a change of keys can be carried through. */
  masterKey: text().notNull(),
  createdAt: instant().notNull(),
});

/** What the board adopted, as a pack; a matter keeps the version it was opened under. The newest `in_force_from` counts. */
export const policyVersions = pgTable(
  "policy_versions",
  {
    libraryId: uuid().notNull(),
    id: id(),
    number: integer().notNull(),
    /** The pack it is, or was copied from: `waukee`, `independence`, `cresco`, `minden`, `ames`, `iowa`, `nebraska`. */
    pack: text().notNull(),
    /** The whole pack as it stood when it was entered, with what the director changed in her copy. */
    terms: jsonb().notNull(),
    adoptedOn: day(),
    reviewedOn: day(),
    /** Whether the director said that this is still the board's text; nothing says "your policy" until then. */
    confirmed: boolean().notNull(),
    enteredBy: uuid(),
    inForceFrom: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    unique("policy_versions_number").on(t.libraryId, t.number),
    foreignKey({ name: "policy_versions_library", columns: [t.libraryId], foreignColumns: [libraries.id] }),
  ],
);

/** One value a key; a secret is sealed by the application before it comes here. */
export const settings = pgTable(
  "settings",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    key: text().notNull(),
    value: jsonb().notNull(),
    setBy: uuid(),
    setAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.libraryId, t.key] })],
);
