import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea, day, id, instant, withinLibrary } from "./columns";
import { libraries } from "./libraries";

/** Who can sign in. Read by the sign-in actor alone; everyone else knows people by `memberships.name`. */
export const people = pgTable(
  "people",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    /** In lower case. */
    email: text().notNull(),
    name: text().notNull(),
    emailVerifiedAt: instant(),
    /** When she confirmed that she keeps confidential what the program shows her. */
    confidentialityConfirmedAt: instant(),
    /** Wrong second factors since the last right one, and until when no further one is looked at. */
    failedAttempts: integer().notNull().default(0),
    blockedUntil: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    unique("people_email").on(t.libraryId, t.email),
    check("people_email_lower", sql`${t.email} = lower(${t.email})`),
  ],
);

/** Who may act for the library, as what, and from which day to which (both included; no `until`: for good). */
export const memberships = pgTable(
  "memberships",
  {
    libraryId: uuid().notNull(),
    id: id(),
    personId: uuid().notNull(),
    /** As colleagues know her. */
    name: text().notNull(),
    role: text({ enum: ["director", "designee", "staff"] }).notNull(),
    from: day().notNull(),
    until: day(),
    grantedBy: uuid(),
    grantedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("memberships_person").on(t.libraryId, t.personId),
    withinLibrary("memberships_person", t, t.personId, people),
    check("memberships_role", sql`${t.role} in ('director', 'designee', 'staff')`),
    check("memberships_days", sql`${t.until} >= ${t.from}`),
    // A designee acts while the director is away; without an end the director would never be asked again.
    check("memberships_designee_ends", sql`${t.role} <> 'designee' or ${t.until} is not null`),
  ],
);

/** A machine at the desk, enrolled once, for 90 days, revocable. */
export const devices = pgTable(
  "devices",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    id: id(),
    name: text().notNull(),
    /** SHA-256, in hexadecimal, of the token that the device keeps. */
    tokenHash: text().notNull().unique("devices_token"),
    enrolledBy: uuid(),
    enrolledAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    lastSeenAt: instant(),
    /** SHA-256 of the code that the machine is enrolled with, until it was used; and until when it can be. */
    claimHash: text().unique("devices_claim"),
    claimExpiresAt: instant(),
    claimedAt: instant(),
  },
  (t) => [primaryKey({ columns: [t.libraryId, t.id] })],
);

/** A signed-in browser. Deleting the row signs it out. */
export const sessions = pgTable(
  "sessions",
  {
    libraryId: uuid().notNull(),
    id: id(),
    personId: uuid().notNull(),
    /** SHA-256, in hexadecimal, of the cookie's token. */
    tokenHash: text().notNull().unique("sessions_token"),
    /** Null until the second factor was given: such a session yields no actor. */
    secondFactorAt: instant(),
    lastSeenAt: instant().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    /** A passkey's challenge while its answer is awaited. */
    challenge: text(),
    challengeExpiresAt: instant(),
    /** What the browser calls itself, for the list of sessions. */
    userAgent: text(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("sessions_person").on(t.libraryId, t.personId),
    withinLibrary("sessions_person", t, t.personId, people),
  ],
);

/** A sign-in link that was asked for and not yet used. */
export const verificationTokens = pgTable(
  "verification_tokens",
  {
    libraryId: uuid()
      .notNull()
      .references(() => libraries.id),
    /** The e-mail address. */
    identifier: text().notNull(),
    /** Already a hash when next-auth hands it over. */
    token: text().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.libraryId, t.identifier, t.token] })],
);

/** An authenticator app (TOTP). */
export const authenticators = pgTable(
  "authenticators",
  {
    libraryId: uuid().notNull(),
    id: id(),
    personId: uuid().notNull(),
    /** Encrypted by the application under the library's key. */
    sealedSecret: bytea().notNull(),
    /** Null until the first code was given. */
    confirmedAt: instant(),
    /** The last time step whose code was taken, so that no code works twice. */
    lastStep: bigint({ mode: "number" }),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("authenticators_person").on(t.libraryId, t.personId),
    withinLibrary("authenticators_person", t, t.personId, people),
  ],
);

/** A code to come in with when the second factor is lost; each works once. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    libraryId: uuid().notNull(),
    id: id(),
    personId: uuid().notNull(),
    codeHash: text().notNull(),
    usedAt: instant(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("recovery_codes_person").on(t.libraryId, t.personId),
    withinLibrary("recovery_codes_person", t, t.personId, people),
  ],
);

/** A passkey (WebAuthn credential). */
export const passkeys = pgTable(
  "passkeys",
  {
    libraryId: uuid().notNull(),
    id: id(),
    personId: uuid().notNull(),
    /** In base64url, as the browser gives it. */
    credentialId: text().notNull().unique("passkeys_credential"),
    publicKey: bytea().notNull(),
    counter: bigint({ mode: "number" }).notNull(),
    transports: jsonb().$type<string[]>().notNull(),
    name: text().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("passkeys_person").on(t.libraryId, t.personId),
    withinLibrary("passkeys_person", t, t.personId, people),
  ],
);
