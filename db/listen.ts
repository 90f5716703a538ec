import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { Client } from "pg";
import { getUrls, type Tx } from "./client";

type Heard = (payload: string) => void;

interface Ear {
  client: Promise<Client>;
  channels: Map<string, Set<Heard>>;
}

const RECONNECT_MS = 1_000;

// One connection a process for all channels; a bundler's second copy of this file finds the same.
const EAR = Symbol.for("good-cause.listener");
const held = globalThis as { [EAR]?: Ear };

/**
 * Calls `heard` at each notification on a channel, until what it resolves to is called. A channel's name is a secret
 * that the listener was told; a notification says that something is new, never what: ask again under `withActor`.
 * What is told while the connection is lost is not heard, so poll beside it.
 */
export async function listen(channel: string, heard: Heard): Promise<() => Promise<void>> {
  held[EAR] ??= openEar();
  const ear = held[EAR];
  const listeners = ear.channels.get(channel) ?? new Set();
  ear.channels.set(channel, listeners.add(heard));
  await say(ear, "listen", channel);

  return async () => {
    listeners.delete(heard);
    if (listeners.size > 0 || ear.channels.get(channel) !== listeners) return;
    ear.channels.delete(channel);
    await say(ear, "unlisten", channel).catch(() => undefined);
  };
}

/** Tells whoever listens on a channel, at the transaction's commit, that something is new. */
export async function notify(tx: Tx, channel: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, '')`);
}

/** Closes the listening connection; nobody is told anything after. */
export async function stopListening(): Promise<void> {
  const ear = held[EAR];
  held[EAR] = undefined;
  await ear?.client.then((client) => client.end()).catch(() => undefined);
}

function openEar(): Ear {
  const channels: Ear["channels"] = new Map();
  const ear: Ear = { channels, client: hear(channels, () => reopen(ear)) };
  ear.client.catch(() => undefined);
  return ear;
}

async function hear(channels: Ear["channels"], lost: () => void): Promise<Client> {
  const client = new Client({ connectionString: getUrls().app, application_name: "good-cause-listener" });
  client.on("notification", ({ channel, payload }) => {
    for (const heard of channels.get(channel) ?? []) heard(payload ?? "");
  });
  client.on("error", lost);
  await client.connect();
  return client;
}

async function reopen(ear: Ear): Promise<void> {
  while (held[EAR] === ear) {
    await sleep(RECONNECT_MS);
    ear.client = hear(ear.channels, () => reopen(ear));
    try {
      for (const channel of ear.channels.keys()) await say(ear, "listen", channel);
      return;
    } catch {
      // Not back yet.
    }
  }
}

async function say(ear: Ear, verb: "listen" | "unlisten", channel: string): Promise<void> {
  const client = await ear.client;
  await client.query(`${verb} ${client.escapeIdentifier(channel)}`);
}
