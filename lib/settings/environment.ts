import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";

/** The folder of everything this copy keeps: database, files, keys, mail that was not sent. `GOODCAUSE_DATA`, else `data`. */
export function dataFolder(): string {
  return resolve(/*turbopackIgnore: true*/ process.env.GOODCAUSE_DATA || "data");
}

/** Where the server listens. Throws a sentence about a `PORT` that is none. */
export function listenAddress(): { host: string; port: number } {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is "${process.env.PORT}". It must be a number from 1 to 65535.`);
  }
  return { host: process.env.HOST || "127.0.0.1", port };
}

/** The address of this server on its own machine, without a slash at its end: `http://127.0.0.1:3000`. */
export function localAddress(): string {
  const { host, port } = listenAddress();
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/**
 * How many pages are read at once, each in a process of its own: `GOODCAUSE_READERS`, else as many as there are cores.
 * Throws a sentence about a number that is none.
 */
export function readingProcesses(): number {
  const given = process.env.GOODCAUSE_READERS;
  const count = Number(given || availableParallelism());
  if (!Number.isInteger(count) || count < 1 || count > 64) {
    throw new Error(`GOODCAUSE_READERS is "${given}". It must be a number from 1 to 64.`);
  }
  return count;
}

/** Where the master key comes from, for `openMasterKey`: the folder of keys, and what was handed over at start. */
export function masterKeySource(): { folder: string; key: string | undefined; passphrase: string | undefined } {
  return {
    folder: join(dataFolder(), "keys"),
    key: process.env.GOODCAUSE_MASTER_KEY || undefined,
    passphrase: process.env.GOODCAUSE_PASSPHRASE || undefined,
  };
}
