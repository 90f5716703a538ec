import { openMasterKey } from "@/lib/files/master-key";
import { masterKeySource } from "./environment";

// On globalThis, since the start script and Next's bundles each hold a copy of this file, and a passphrase takes time.
const CACHE = Symbol.for("good-cause.master-key");
const cache = globalThis as { [CACHE]?: Promise<Buffer> | undefined };

/**
 * The key above all others, opened once a process; `ask` is how the start asks for its passphrase. Rejects with a
 * `MasterKeyError`, whose message says what to do.
 */
export function masterKey(ask?: (wrong: boolean) => Promise<string>): Promise<Buffer> {
  const { folder, ...source } = masterKeySource();
  cache[CACHE] ??= openMasterKey(folder, { ...source, ask });
  // No child of this process is told it, nor who lists what processes were told.
  delete process.env.GOODCAUSE_PASSPHRASE;
  return cache[CACHE];
}
