import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { day, id, instant, matterRow, matterRowKey, withinLibrary, withinMatter } from "./columns";
import { files, instruments } from "./instruments";
import { matterAccess, matters } from "./matters";
import { devices, people } from "./people";

/** What a bar on telling can rest on; `lib/nondisclosure/authorities.ts` says what each of them forbids. */
const AUTHORITIES = [
  "usc18-2709c",
  "usc50-1861d",
  "usc50-1862",
  "usc18-2705b",
  "usc18-3123d",
  "usc18-3486",
  "court-order",
  "state-statute",
  "other",
  "none-found",
] as const;

/** A bar on telling, as the custodian read it. Append-only: a later row with the same `barId` says it anew. */
export const nondisclosures = pgTable(
  "nondisclosures",
  {
    ...matterRow(),
    /** The id of the first row that spoke of this bar; a matter may lie under several. */
    barId: uuid().notNull(),
    instrumentId: uuid(),
    authority: text({ enum: AUTHORITIES }).notNull(),
    /** Statute, docket or order, as the paper gives it. */
    citation: text(),
    forbids: text().notNull(),
    binds: text().notNull(),
    mayBeTold: text().notNull(),
    issuedBy: text(),
    issuedOn: day(),
    /** The last day, where the paper prints one. */
    endsOn: day(),
    /** How long, in words, where it is not a day: `until otherwise ordered`. */
    lasts: text(),
    challenge: text().notNull(),
    liftedBy: text().notNull(),
    /** Whether the paper certifies one of the four harms, and gives notice of judicial review (18 U.S.C. 2709(c), 3511). */
    certified: text({ enum: ["yes", "no", "unclear"] }),
    reviewNotice: text({ enum: ["yes", "no", "unclear"] }),
    /** For a letter: when the full investigation was opened, as far as it is known; else the day of issue counts. */
    investigationOpenedOn: day(),
    follows: uuid(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("nondisclosures_once").on(t.libraryId, t.matterId, t.barId, t.follows).nullsNotDistinct(),
    withinLibrary("nondisclosures_matter", t, t.matterId, matters),
    withinMatter("nondisclosures_instrument", t, t.instrumentId, instruments),
    withinMatter("nondisclosures_bar", t, t.barId, t),
    withinMatter("nondisclosures_follows", t, t.follows, t),
  ],
);

/** What became of a bar: extended, challenged, reviewed. Append-only; none of it lifts anything. */
export const nondisclosureEvents = pgTable(
  "nondisclosure_events",
  {
    ...matterRow(),
    barId: uuid().notNull(),
    kind: text({
      enum: [
        "extended",
        "reciprocal-notice",
        "petition-filed",
        "government-applied",
        "court-ordered",
        "review-asked",
        "review-answered",
        "investigation-closed",
        "ended",
      ],
    }).notNull(),
    on: day().notNull(),
    /** The new last day of an extension. */
    endsOn: day(),
    note: text(),
    fileId: uuid(),
    recordedBy: uuid().notNull(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    index("nondisclosure_events_bar").on(t.libraryId, t.matterId, t.barId, t.recordedAt),
    withinMatter("nondisclosure_events_bar", t, t.barId, nondisclosures),
    withinMatter("nondisclosure_events_file", t, t.fileId, files),
  ],
);

/** Everyone who was told that the matter exists, in the program or outside it, and on what ground. Append-only. */
export const personsTold = pgTable(
  "persons_told",
  {
    ...matterRow(),
    /** A member, a guest of the program, a machine at the desk; none of them: a person outside the program. */
    personId: uuid(),
    guestId: uuid(),
    deviceId: uuid(),
    name: text().notNull(),
    office: text(),
    ground: text({
      enum: ["custodian", "needed-to-comply", "attorney", "approved-by-authority", "told-before-sealing"],
    }).notNull(),
    reason: text().notNull(),
    toldOn: day().notNull(),
    how: text({ enum: ["in-person", "on-paper", "by-telephone", "before-sealing"] }).notNull(),
    /** For who was told before the sealing: had opened it, or could have. */
    saw: text({ enum: ["opened", "could-see"] }),
    /** The naming that lets a member see the matter; null for whoever was told and sees nothing here. */
    accessId: uuid(),
    toldBy: uuid(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    index("persons_told_person").on(t.libraryId, t.personId),
    withinLibrary("persons_told_matter", t, t.matterId, matters),
    withinLibrary("persons_told_person", t, t.personId, people),
    withinLibrary("persons_told_device", t, t.deviceId, devices),
    withinMatter("persons_told_access", t, t.accessId, matterAccess),
    check("persons_told_one", sql`num_nonnulls(${t.personId}, ${t.guestId}, ${t.deviceId}) <= 1`),
  ],
);

/** What followed a telling: the notice given and confirmed, the gag sheet signed, mail allowed, the naming ended. */
export const tellingEvents = pgTable(
  "telling_events",
  {
    ...matterRow(),
    tellingId: uuid().notNull(),
    kind: text({
      enum: [
        "notice-given",
        "notice-confirmed",
        "sheet-signed",
        "saw-nothing",
        "mail-allowed",
        "mail-withdrawn",
        "naming-ended",
      ],
    }).notNull(),
    on: day().notNull(),
    note: text(),
    /** The scan of the signed sheet. */
    fileId: uuid(),
    /** Where a mail without content may go, when it is allowed. */
    address: text(),
    recordedBy: uuid(),
    recordedByGuest: uuid(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    index("telling_events_telling").on(t.libraryId, t.matterId, t.tellingId, t.recordedAt),
    withinMatter("telling_events_telling", t, t.tellingId, personsTold),
    withinMatter("telling_events_file", t, t.fileId, files),
    check("telling_events_recorder", sql`num_nonnulls(${t.recordedBy}, ${t.recordedByGuest}) <= 1`),
  ],
);

/** Custody of a matter, passed on under a signature: the custodian's, or counsel's when she cannot sign. Append-only. */
export const custodyHandovers = pgTable(
  "custody_handovers",
  {
    ...matterRow(),
    toPersonId: uuid().notNull(),
    reason: text().notNull(),
    signedAs: text({ enum: ["custodian", "counsel"] }).notNull(),
    /** The name, as it was signed. */
    signature: text().notNull(),
    /** The telling of the counsel who signs in the custodian's place. */
    counselTellingId: uuid(),
    /** The scan of what counsel signed on paper. */
    fileId: uuid(),
    signedBy: uuid(),
    signedByGuest: uuid(),
    signedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    withinLibrary("custody_handovers_matter", t, t.matterId, matters),
    withinLibrary("custody_handovers_person", t, t.toPersonId, people),
    withinMatter("custody_handovers_counsel", t, t.counselTellingId, personsTold),
    withinMatter("custody_handovers_file", t, t.fileId, files),
    check("custody_handovers_signer", sql`num_nonnulls(${t.signedBy}, ${t.signedByGuest}) <= 1`),
  ],
);

/** A sealed matter, opened by a document and the custodian's signature (`guards.lift_silence`). Append-only. */
export const liftings = pgTable(
  "liftings",
  {
    ...matterRow(),
    kind: text({ enum: ["termination-notice", "court-order", "printed-end", "authority-letter"] }).notNull(),
    /** The document itself, in the store. */
    fileId: uuid().notNull(),
    documentOn: day().notNull(),
    issuedBy: text().notNull(),
    /** The bars that it lifts. */
    bars: jsonb().$type<string[]>().notNull(),
    statement: text(),
    signature: text().notNull(),
    signedBy: uuid().notNull(),
    liftedAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    withinLibrary("liftings_matter", t, t.matterId, matters),
    withinMatter("liftings_file", t, t.fileId, files),
  ],
);

/** When a member first opened a matter: who must be given the notice should it be sealed later. Append-only. */
export const matterViews = pgTable(
  "matter_views",
  {
    ...matterRow(),
    personId: uuid().notNull(),
    firstAt: instant().notNull(),
  },
  (t) => [
    matterRowKey(t),
    unique("matter_views_once").on(t.libraryId, t.matterId, t.personId),
    withinLibrary("matter_views_matter", t, t.matterId, matters),
    withinLibrary("matter_views_person", t, t.personId, people),
  ],
);

/** The sealed drawer, opened in one browser by a fresh second factor, for a few minutes. Seen by herself alone. */
export const drawerOpenings = pgTable(
  "drawer_openings",
  {
    libraryId: uuid().notNull(),
    id: id(),
    personId: uuid().notNull(),
    sessionId: uuid().notNull(),
    openedAt: instant().notNull(),
    closesAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.libraryId, t.id] }),
    index("drawer_openings_session").on(t.libraryId, t.personId, t.sessionId),
    withinLibrary("drawer_openings_person", t, t.personId, people),
  ],
);
