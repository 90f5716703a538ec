import { rmSync } from "node:fs";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { hashToken } from "@/lib/auth/tokens";
import { libraryKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { answerSilence } from "@/lib/matter/mutations";
import { matterTables } from "@/test/support/any-row";
import { DIRECTORS_DAY, furnish } from "@/test/support/house";
import { upload } from "@/test/support/take-in";
import { fillEveryTable } from "./act";
import { filledIn } from "./ask";
import { readIt } from "./read-it";
import { ABSENT } from "./routes";
import { bootOnce, type SteeredServer, somewhere, startSteeredServer } from "./steered-server";
import { Stream } from "./stream";

/** Of each library, of each kind. */
const REQUESTS = Number(process.env.GOODCAUSE_TIMED_REQUESTS ?? 500);
/** What is looked for; it stands in the sealed matters alone. */
const SEALED_WORDS = "the velvet ledger";
const RUNS = 3;
const OPEN_MATTERS = 6;
const SEALED_MATTERS = 3;
/** What nobody can tell from outside, whatever is in the noise. */
const LEAST_MS = 2;

process.env.GOODCAUSE_MASTER_KEY = "5a".repeat(32);
const { dataFolder, port } = await somewhere();
process.env.GOODCAUSE_DATA = dataFolder;
const stream = new Stream(1);
let server: SteeredServer;
let libraries: Record<"A" | "B" | "A′", Library>;

beforeAll(async () => {
  await bootOnce(dataFolder);
  server = await startSteeredServer(dataFolder, port);
  libraries = { A: await library(0), B: await library(SEALED_MATTERS), "A′": await library(0) };
}, 300_000);
afterAll(async () => {
  stream.end();
  await server?.stop();
  for (const folder of [dataFolder, `${dataFolder}.booted`]) rmSync(folder, { recursive: true, force: true });
});

interface Library {
  /** What is asked: the list, the report that counts, words that stand in no matter of hers, and what is not there; in B because it is sealed. */
  asks: Record<"list" | "report" | "search" | "404", () => Promise<Response>>;
}

/** A library with open matters and perhaps sealed ones, asked by one of its staff who may not know. */
async function library(sealed: number): Promise<Library> {
  const { db } = server;
  const house = await furnish(db);
  await libraryKey(house.libraryId);
  const tables = await db.asSuperuser(matterTables);
  let hidden = ABSENT;
  for (let made = 0; made < OPEN_MATTERS + sealed; made++) {
    const answer = made < OPEN_MATTERS ? "no" : "yes";
    const statement = answer === "no" ? "Please send his records." : `Please send ${SEALED_WORDS}.`;
    const fields = { form: "letter", how: "mail", statement, receivedOn: DIRECTORS_DAY };
    const matter = await upload(house.director, [], fields);
    await readIt(house.libraryId, matter);
    const input = { matterId: matter.matterId, answer, reason: null } as const;
    await withActor(house.director, (tx) => answerSilence(tx, house.director, input));
    if (answer === "no") continue;
    hidden = matter.matterId;
    await fillEveryTable({ db, tables }, house.director, matter);
  }
  const token = newId().padEnd(43, "x");
  const at = "2026-03-09T15:00:00Z";
  await db.asSuperuser((tx) =>
    tx.execute(sql`insert into sessions
      (library_id, id, person_id, token_hash, second_factor_at, last_seen_at, expires_at, created_at)
      values (${house.libraryId}, ${newId()}, ${house.staff.id}, ${hashToken(token)}, ${at}, ${at}, '2027-03-09', ${at})`),
  );
  const headers = { cookie: `good-cause-session=${token}`, origin: server.url };
  const get = (address: string) => () => fetch(server.url + address, { headers });
  const looking = { who: "staff", cookie: headers.cookie, address: "/search" };
  const search = await filledIn(server.url, looking, "words", { words: SEALED_WORDS });
  return {
    asks: {
      list: get("/matters"),
      report: get("/digest/preview"),
      search: () => fetch(`${server.url}/search`, { method: "POST", headers, body: search!() }),
      "404": get(`/matters/${hidden}`),
    },
  };
}

type Kind = keyof Library["asks"];

/** How long the middle one of many answers took, in each library: they are asked in turn, so that all share what disturbs. */
async function medians(kind: Kind): Promise<Record<keyof typeof libraries, number>> {
  const names = Object.keys(libraries) as (keyof typeof libraries)[];
  const took = { A: [] as number[], B: [] as number[], "A′": [] as number[] };
  for (let round = 0; round < REQUESTS; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length]!;
      const began = performance.now();
      const answer = await libraries[name].asks[kind]();
      await answer.arrayBuffer();
      took[name].push(performance.now() - began);
      expect(answer.status).toBe(kind === "404" ? 404 : 200);
    }
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  return { A: median(took.A), B: median(took.B), "A′": median(took["A′"]) };
}

test.each<Kind>(["list", "report", "search", "404"])(
  "%s takes no longer and no shorter where there is a sealed matter",
  async (kind) => {
    const seen = [];
    for (let run = 0; run < RUNS; run++) {
      const { A, B, "A′": again } = await medians(kind);
      const noise = Math.max(LEAST_MS, 3 * Math.abs(A - again));
      seen.push({ A, B, "A′": again, differs: Math.abs(B - A) > noise });
      process.stdout.write(`${kind}: A ${A.toFixed(2)} ms, B ${B.toFixed(2)} ms, A′ ${again.toFixed(2)} ms\n`);
      if (!seen[run]!.differs) break;
    }
    expect(seen.filter(({ differs }) => !differs)).not.toEqual([]);
  },
  3_600_000,
);
