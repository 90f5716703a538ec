import { rmSync } from "node:fs";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Member } from "@/db/actor";
import { hashToken } from "@/lib/auth/tokens";
import { libraryKey } from "@/lib/files/queries";
import { actOrBeRefused, type Taken, type World } from "@/test/noninterference/act";
import { type History, history } from "@/test/noninterference/history";
import { addressesOf, everyRoute } from "@/test/noninterference/routes";
import { type SteeredServer, somewhere, startSteeredServer } from "@/test/noninterference/steered-server";
import { Stream } from "@/test/noninterference/stream";
import { matterTables } from "@/test/support/any-row";
import { furnish } from "@/test/support/house";

/** `npm run nightly` plays more. */
const HISTORIES = Number(process.env.GOODCAUSE_HTTP_HISTORIES ?? 2);
const SESSIONS = 50_000;
const HELD = ["library-keys", "file-store", "master-key"].map((name) => Symbol.for(`good-cause.${name}`));

process.env.GOODCAUSE_MASTER_KEY = "5a".repeat(32);
const { dataFolder, port } = await somewhere();
process.env.GOODCAUSE_DATA = dataFolder;
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

type Answers = Map<string, string>;

/** Plays a history on a server of its own, and asks for every address as everyone who may not know. */
async function play(one: History, mixed: boolean, sealed?: Taken[]): Promise<{ answers: Answers; sealed: Taken[] }> {
  for (const held of HELD) delete (globalThis as Record<symbol, unknown>)[held];
  const stream = new Stream(one.seed);
  const server = await startSteeredServer(dataFolder, port);
  try {
    await server.at(0);
    const house = await furnish(server.db);
    await libraryKey(house.libraryId);
    const tables = await server.db.asSuperuser(matterTables);
    const world: World = { db: server.db, house, history: one, tables, open: [], sealed: [] };
    const cookies = await signIn(server, world);
    for (const action of one.actions) {
      if (action.sealed && !mixed) continue;
      stream.at(action.no);
      await actOrBeRefused(world, action);
    }
    const about = sealed ?? world.sealed;
    const answers = await askAll(server, cookies, world.open[0], about[0]!);
    return { answers, sealed: about };
  } finally {
    stream.end();
    await server.stop();
  }
}

/** Sessions of the uncleared, both factors given; and nobody. */
async function signIn({ db }: SteeredServer, { house, history: { custodian } }: World): Promise<Map<string, string>> {
  const cookies = new Map([["nobody", ""]]);
  for (const who of (["director", "designee", "staff"] as const).filter((one) => one !== custodian)) {
    const member: Member = house[who];
    const token = `token of ${who}`.padEnd(43, "x").replaceAll(" ", "-");
    const id = `3f0d3c1e-0000-4000-8000-${String(SESSIONS + cookies.size).padStart(12, "0")}`;
    await db.asSuperuser((tx) =>
      tx.execute(sql`insert into sessions
        (library_id, id, person_id, token_hash, second_factor_at, last_seen_at, expires_at, created_at)
        values (${member.libraryId}, ${id}, ${member.id}, ${hashToken(token)}, '2026-03-09T15:00:00Z',
          '2026-03-09T15:00:00Z', '2027-03-09T15:00:00Z', '2026-03-09T15:00:00Z')`),
    );
    cookies.set(who, `good-cause-session=${token}`);
  }
  return cookies;
}

async function askAll(server: SteeredServer, cookies: Map<string, string>, open: Taken | undefined, sealed: Taken) {
  const answers: Answers = new Map();
  let asked = 20;
  for (const [who, cookie] of cookies) {
    // What is absent, and what is no address, is asked for by one of them.
    const asks = (route: string) => addressesOf(route, open, sealed).slice(0, who === "staff" ? 4 : 2);
    for (const address of everyRoute().flatMap(asks)) {
      // A stream of its own for each address, so that each answer has its own numbers, and the same ones in both.
      await server.at(asked++ % 60);
      answers.set(`${who}: ${address}`, await ask(server.url, address, cookie));
    }
  }
  answers.set("log", server.said());
  return answers;
}

// The moment, and how the bytes are parcelled, are left out; the number used once of each page is masked.
const LEFT_OUT = new Set(["date", "connection", "keep-alive", "transfer-encoding", "content-encoding"]);

async function ask(url: string, address: string, cookie: string): Promise<string> {
  const stop = new AbortController();
  const answer = await fetch(`${url}${address}`, { headers: { cookie }, redirect: "manual", signal: stop.signal });
  // What goes on for ever, such as progress, is looked at to its first piece.
  const live = answer.headers.get("content-type")?.includes("event-stream");
  const body = live ? "" : await answer.text();
  stop.abort();
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
  const headers = [...answer.headers].filter(([name]) => !LEFT_OUT.has(name));
  const text = JSON.stringify({ status: answer.status, headers, ...settled(body) });
  return nonce ? text.replaceAll(nonce, "nonce") : text;
}

const PIECE = /<script[^>]*>self\.__next_f\.push\((\[.*?\])\)<\/script>/gs;

/**
 * A page's markup as it came, and beside it the rows from which the browser builds it again. A layout and its page are
 * made at the same time, and whichever is ready first sends its rows first: their order and numbers are the
 * scheduler's, and are left out; their words are not.
 */
function settled(body: string): { markup: string; rows: string[] } {
  const pieces = [...body.matchAll(PIECE)].map(([, piece]) => (JSON.parse(piece!) as [number, unknown?])[1]);
  const rows = pieces
    .filter((piece) => typeof piece === "string")
    .join("")
    .split("\n");
  return {
    // So is the number of a form's action.
    markup: body.replace(PIECE, "").replace(/\$ACTION_(REF_)?\d+/g, "$$ACTION_$1"),
    rows: rows.map((row) => row.replace(/^[0-9a-f]+:/, "").replace(/\$([A-Za-z@]?)[0-9a-f]+\b/g, "$$$1")).sort(),
  };
}

/** What differs between the answers of the two, cut to where it begins. */
function differences(one: Answers, other: Answers): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => one.get(key) !== other.get(key))
    .map((key) => {
      const [a = "nothing", b = "nothing"] = [one.get(key), other.get(key)];
      const at = Math.max(0, [...a].findIndex((letter, index) => letter !== b[index]) - 80);
      return `${key}\n  with:    ${a.slice(at, at + 240)}\n  without: ${b.slice(at, at + 240)}`;
    });
}

test(
  "over HTTP a sealed matter changes no byte of any answer, nor of the log, for anyone who may not know",
  async () => {
    const tried = fc.asyncProperty(history, async (one) => {
      const mixed = await play(one, true);
      const alone = await play(one, false, mixed.sealed);
      expect(mixed.answers.size).toBeGreaterThan(100);
      expect(differences(mixed.answers, alone.answers)).toEqual([]);
      // Hidden is answered as absent is; a proxy that said 403 of the one would be seen here.
      for (const [key, answer] of mixed.answers) {
        if (key.includes(mixed.sealed[0]!.matterId))
          expect([key, answer.includes('"status":403')]).toEqual([key, false]);
      }
      const spoilt = new Map(
        [...mixed.answers].map(([key, answer]) => [key, forbidden(key, answer, mixed.sealed[0]!)]),
      );
      expect(differences(spoilt, alone.answers).length).toBeGreaterThan(0);
    });
    await fc.assert(tried, { numRuns: HISTORIES, endOnFailure: true });
  },
  HISTORIES * 600_000,
);

/** What a proxy would make of it that knows what is there. */
function forbidden(key: string, answer: string, { matterId }: Taken): string {
  return key.includes(matterId) ? answer.replace('"status":404', '"status":403') : answer;
}
