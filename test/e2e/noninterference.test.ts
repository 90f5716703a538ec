import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { issueDigest } from "@/lib/digest/mutations";
import { libraryKey } from "@/lib/files/queries";
import { actOrBeRefused, type Taken, type World } from "@/test/noninterference/act";
import { type Answers, type Ask, ask, differences } from "@/test/noninterference/ask";
import { drain } from "@/test/noninterference/drain";
import { runErrands } from "@/test/noninterference/errands";
import { type History, history } from "@/test/noninterference/history";
import { addressesOf, everyRoute } from "@/test/noninterference/routes";
import { bootOnce, type SteeredServer, somewhere, startSteeredServer } from "@/test/noninterference/steered-server";
import { Stream } from "@/test/noninterference/stream";
import { type Told, toldApart } from "@/test/noninterference/told-apart";
import { askAboutTheOpen, letIn, type Visitors } from "@/test/noninterference/visitors";
import { matterTables } from "@/test/support/any-row";
import { furnish } from "@/test/support/house";

/** `npm run nightly` plays more. */
const HISTORIES = Number(process.env.GOODCAUSE_HTTP_HISTORIES ?? 2);
/** So many are asked at once: each answer has its own stream, and what asking leaves behind has no order. */
const AT_ONCE = 4;
const HELD = ["library-keys", "file-store", "master-key"].map((name) => Symbol.for(`good-cause.${name}`));

process.env.GOODCAUSE_MASTER_KEY = "5a".repeat(32);
const { dataFolder, port } = await somewhere();
process.env.GOODCAUSE_DATA = dataFolder;
beforeAll(() => bootOnce(dataFolder));
afterAll(() => {
  for (const folder of [dataFolder, `${dataFolder}.booted`]) rmSync(folder, { recursive: true, force: true });
});

interface Played {
  answers: Answers;
  sealed: Taken;
  /** What a proxy would tell that knows what is there. */
  throughProxy: Answers;
  /** Where what is hidden, what never was and what is no id are told apart; asked in the world with the sealed matter. */
  told: Told | null;
}

/** Plays a history on a server of its own; then everyone who may not know does errands, and asks for every address. */
async function play(one: History, mixed: boolean, about?: Taken): Promise<Played> {
  for (const held of HELD) delete (globalThis as Record<symbol, unknown>)[held];
  const stream = new Stream(one.seed);
  const server = await startSteeredServer(dataFolder, port);
  let stopped: string[] | null = null;
  try {
    const house = await furnish(server.db);
    await libraryKey(house.libraryId);
    const tables = await server.db.asSuperuser(matterTables);
    const world: World = { db: server.db, house, history: one, tables, open: [], sealed: [] };
    const visitors = await letIn(world);
    for (const action of one.actions) {
      if (action.sealed && !mixed) continue;
      stream.at(action.no);
      await actOrBeRefused(world, action);
    }
    const sealed = about ?? world.sealed[0]!;
    stream.at(one.actions.length);
    const consultationId = await askAboutTheOpen(world);
    const [open] = world.open;
    const errands = await runErrands({ server: server.url, visitors, open, sealed, consultationId });
    const mails = await drain(world, stream);
    stream.of("digest");
    const digestId = await issueDigest(house.libraryId, DIGEST);
    const more = [visitors.calendar, ...DIGESTS.flatMap((start) => [`${start}/preview`, `${start}/${digestId}`])];
    if (consultationId) more.push(`/consultations/${consultationId}`);
    const asks = everyAsk(visitors, { open, sealed, more });
    const answers = new Map([...errands, ...mails, ...(await askAll(server.url, asks))]);
    const throughProxy = await askThroughProxy(server, asks, sealed);
    const staff = { who: "staff", cookie: visitors.cookies.get("staff")! };
    const told = mixed ? await toldApart(server.url, staff, sealed, AT_ONCE) : null;
    stopped = await server.stop();
    answers.set("log", server.said().split("\n").sort().join("\n"));
    answers.set("PostgreSQL’s log", stopped.join("\n"));
    return { answers, sealed, throughProxy, told };
  } finally {
    stream.end();
    if (!stopped) await server.stop();
  }
}

const DIGEST = {
  occasion: "by-hand",
  dueAt: new Date("2026-03-09T18:00:00Z"),
  meetingOn: null,
  requestedBy: null,
} as const;
const DIGESTS = ["/digest", "/api/digests"];

interface About {
  open: Taken | undefined;
  sealed: Taken;
  more: string[];
}

/**
 * Every address, of an open matter and of the sealed one, which in the other world is absent. At the members' pages the
 * door answers whoever is none of them, before anything is looked for: nobody asks for them all, the desk and a guest for
 * a few.
 */
function everyAsk({ cookies }: Visitors, { open, sealed, more }: About): Ask[] {
  const secret = (address: string) => address.includes(sealed.matterId);
  return [...cookies].flatMap(([who, cookie]) => {
    const addresses = everyRoute().flatMap(({ route, room }) => {
      const all = addressesOf(route, open, sealed);
      if (who === "staff" || who === "designee" || who === "director") return all;
      const elsewhere = room === "member" && who !== "nobody" && !/^\/matters(?:\/\[matterId\])?$/.test(route);
      return elsewhere ? [] : all.filter((address) => address === route || secret(address));
    });
    return [...new Set([...addresses, ...more])].map((address) => ({ who, cookie, address }));
  });
}

async function askAll(server: string, asks: readonly Ask[]): Promise<Answers> {
  const answers: Answers = new Map();
  const waiting = asks.values();
  const ask_ = async () => {
    for (const one of waiting) answers.set(nameOf(one), await ask(server, one));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask_));
  return answers;
}

/** The searches that were answered, by two members with three words each. */
const searchesOf = (answers: Answers) =>
  [...answers].filter(([what, answer]) => what.includes(" looks for ") && answer.startsWith('{"status":200'));

const nameOf = ({ who, address }: Ask) => `${who}: ${address}`;

/** A proxy that forbids what is there, and lets what is not be missing: what staff hears of the sealed matter by it. */
async function askThroughProxy(server: SteeredServer, asks: readonly Ask[], sealed: Taken): Promise<Answers> {
  const proxy = createServer(async (request, response) => {
    const { cookie = "", "x-played": played = "" } = request.headers as Record<string, string>;
    const answer = await fetch(server.url + request.url, {
      headers: { cookie, "x-played": played },
      redirect: "manual",
    });
    const known = answer.status === 404 && request.url!.includes(sealed.matterId);
    response.writeHead(known ? 403 : answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const { port: at } = proxy.address() as { port: number };
  const some = asks.filter(({ who, address }) => who === "staff" && address === `/matters/${sealed.matterId}`);
  const answers = await askAll(`http://127.0.0.1:${at}`, some);
  proxy.closeAllConnections();
  proxy.close();
  return answers;
}

test(
  "over HTTP a sealed matter changes no byte of any answer, mail or log, for anyone who may not know",
  async () => {
    const tried = fc.asyncProperty(history, async (one) => {
      const mixed = await play(one, true);
      const alone = await play(one, false, mixed.sealed);
      expect(mixed.answers.size).toBeGreaterThan(300);
      expect(searchesOf(mixed.answers)).toHaveLength(6);
      expect(mixed.told?.nothing).toBeGreaterThan(25);
      expect(mixed.told?.apart).toEqual([]);
      expect(differences(mixed.answers, alone.answers)).toEqual([]);
      // A proxy that says 403 of what is there, and 404 of what is not, is found.
      const told = new Map([...alone.answers, ...mixed.throughProxy]);
      expect(differences(told, alone.answers)).toHaveLength(1);
    });
    await fc.assert(tried, { numRuns: HISTORIES, endOnFailure: true });
  },
  HISTORIES * 600_000,
);
