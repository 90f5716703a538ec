import { createHash } from "node:crypto";
import type { auditEntries } from "@/db/schema/audit";
import { canonicalJson } from "./canonical-json";

/** What an entry says, all of which its hash binds. */
export type Entry = typeof auditEntries.$inferSelect;

/** What the first entry of a chain follows. */
export const BEGINNING = "0".repeat(64);

/** An entry's hash, in hexadecimal, over everything it says and the hash of the entry before. */
export function entryHash({ hash: _, at, ...entry }: Omit<Entry, "hash"> & { hash?: string }): string {
  return createHash("sha256")
    .update(canonicalJson({ ...entry, at: at.toISOString() }))
    .digest("hex");
}
