import { sql } from "drizzle-orm";
import { now } from "@/lib/clock";
import { getDb, type Tx } from "./client";

/**
 * A signed-in member of a library, both factors given. `id` is the person's; sealed matters that name her are in sight
 * only of the session in which her drawer stands open.
 */
export interface Member {
  kind: "member";
  id: string;
  libraryId: string;
  sessionId?: string;
}

/** A machine at the desk. `id` is the device's. */
export interface Desk {
  kind: "desk";
  id: string;
  libraryId: string;
}

/** Counsel, come in by her link. `id` is her session's: her address, and so her invitations, are asked of it. */
export interface Guest {
  kind: "guest";
  id: string;
  libraryId: string;
}

/** The board's digest and the calendar feed: open matters only, for whomever they are made. */
interface Report {
  kind: "digest" | "feed";
  libraryId: string;
}

/** A job, at the one matter that it names. */
export interface Worker {
  kind: "worker";
  libraryId: string;
  matterId: string;
}

/** A download link, for the one file that it names. */
interface Download {
  kind: "download";
  libraryId: string;
  matterId: string;
  fileId: string;
}

/** The door, before anyone is known: sees people and sessions of every library, and no matter. */
interface SignIn {
  kind: "sign-in";
  libraryId?: string;
}

/** The first set-up of a library, over when `libraries.set_up_at` is set. */
interface Setup {
  kind: "setup";
  libraryId: string;
}

/** `keyring`: libraries' wrapped keys. `mailer`: addresses and the outbox. `operator`: who runs the machine. `public`: anyone. */
interface House {
  kind: "keyring" | "mailer" | "operator" | "public";
  libraryId?: string;
}

/** Who is asking. */
export type Actor = Member | Desk | Guest | Report | Worker | Download | SignIn | Setup | House;

const ROLES = {
  member: "app_member",
  desk: "app_desk",
  guest: "app_guest",
  digest: "app_digest",
  feed: "app_feed",
  worker: "app_worker",
  download: "app_download",
  "sign-in": "app_auth",
  setup: "app_setup",
  keyring: "app_keyring",
  mailer: "app_mailer",
  operator: "app_operator",
  public: "app_public",
} as const satisfies Record<Actor["kind"], string>;

/**
 * The one door to the database: runs `work` in a transaction that has taken on the actor's role and knows who is asking,
 * so that the guards answer for her. Commits when `work` resolves, rolls back when it throws.
 */
export async function withActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return getDb().transaction(async (tx) => {
    // Each is set every time, to nothing where it does not apply: none is left over from an outer transaction.
    await tx.execute(sql`select
      set_config('app.library', ${actor.libraryId ?? ""}, true),
      set_config('app.person', ${actor.kind === "member" ? actor.id : ""}, true),
      set_config('app.session', ${(actor.kind === "member" && actor.sessionId) || ""}, true),
      set_config('app.device', ${actor.kind === "desk" ? actor.id : ""}, true),
      set_config('app.guest', ${actor.kind === "guest" ? actor.id : ""}, true),
      set_config('app.matter', ${"matterId" in actor ? actor.matterId : ""}, true),
      set_config('app.file', ${actor.kind === "download" ? actor.fileId : ""}, true),
      set_config('app.instant', ${now().toISOString()}, true),
      set_config('role', ${ROLES[actor.kind]}, true)`);
    return work(tx);
  });
}
