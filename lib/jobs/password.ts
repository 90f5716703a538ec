import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { listen } from "@/db/listen";
import { openJson, sealJson } from "@/lib/files/keys";

// A password reaches the process that reads the paper as a notification: sealed under the matter's key, in no table, no
// log and no job. Whoever listens holds it, still sealed, until the reading takes it or two minutes have gone.
const CHANNEL = "good_cause_passwords";
const HELD_MS = 120_000;

interface Password {
  fileId: string;
  password: string;
}

// On globalThis, since a bundler may hold this file twice.
const HELD = Symbol.for("good-cause.passwords");
const held = globalThis as { [HELD]?: Map<string, string> };

/** Hands a password to whichever process will do the reading, at the transaction's commit. */
export async function handOverPassword(
  tx: Tx,
  reading: { id: string; matterKey: Buffer },
  password: Password,
): Promise<void> {
  const sealed = Buffer.from(sealJson(password, reading.matterKey, placeOf(reading.id))).toString("base64");
  await tx.execute(sql`select pg_notify(${CHANNEL}, ${`${reading.id} ${sealed}`})`);
}

/** Listens for passwords in a process that reads papers; gives what stops it. */
export function receivePasswords(): Promise<() => Promise<void>> {
  held[HELD] ??= new Map();
  const passwords = held[HELD];
  return listen(CHANNEL, (payload) => {
    const [readingId, sealed] = payload.split(" ");
    if (!readingId || !sealed) return;
    passwords.set(readingId, sealed);
    setTimeout(() => passwords.delete(readingId), HELD_MS).unref();
  });
}

/** The password that was handed over for a reading; once, and then no more. */
export function takePassword(readingId: string, matterKey: Buffer): Password | null {
  const sealed = held[HELD]?.get(readingId);
  if (!sealed) return null;
  held[HELD]?.delete(readingId);
  return openJson<Password>(Buffer.from(sealed, "base64"), matterKey, placeOf(readingId));
}

function placeOf(readingId: string): string {
  return `password:${readingId}`;
}
