import { rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { getDb, replaceDb } from "@/db/client";
import { libraryKey } from "@/lib/files/queries";
import { dataFolder } from "@/lib/settings/environment";
import { matterTables } from "@/test/support/any-row";
import type { TestDatabase } from "@/test/support/database";
import { furnish } from "@/test/support/house";
import { actOrBeRefused, type World } from "./act";
import { gatherKnown, type Known } from "./arguments";
import type { History } from "./history";
import { notAskedAgain, type Observation, observe, show } from "./observe";
import { Stream } from "./stream";

const LIBRARY_KEYS = Symbol.for("good-cause.library-keys");

/** What the uncleared saw of a history: what came back to those who acted in the open, and all that can be asked after. */
interface Played {
  seen: Observation;
  known: Known;
}

/** Plays a history in a library of its own, of which nothing is left; `mixed`: with the sealed actions among the open. */
async function play(
  db: TestDatabase,
  history: History,
  { mixed, leftOut, known, spoil }: { mixed: boolean; leftOut: ReadonlySet<string>; known?: Known; spoil?: string },
): Promise<Played> {
  (globalThis as { [LIBRARY_KEYS]?: Map<string, unknown> })[LIBRARY_KEYS]?.clear();
  await rm(join(dataFolder(), "files"), { recursive: true, force: true });
  const stream = new Stream(history.seed);
  try {
    return await thenForget(async () => {
      if (spoil) await db.asSuperuser((tx) => tx.execute(sql.raw(spoil)));
      const house = await furnish(db);
      // Its key is as old as the library: the director's second factor lies under it.
      await libraryKey(house.libraryId);
      const tables = await db.asSuperuser(matterTables);
      const world: World = { db, house, history, tables, open: [], sealed: [] };
      const answers: Observation = new Map();
      for (const action of history.actions) {
        if (action.sealed && !mixed) continue;
        stream.at(action.no);
        const answer = await actOrBeRefused(world, action);
        if (!action.sealed) answers.set(`${action.no} ${action.does}`, show(answer));
      }
      stream.at(history.actions.length);
      const about = known ?? (await gatherKnown(world));
      stream.at(history.actions.length + 1);
      return { known: about, seen: new Map([...answers, ...(await observe(world, about, leftOut))]) };
    });
  } finally {
    stream.end();
  }
}

class Forgotten extends Error {}

/** Does something of which the database keeps nothing. */
async function thenForget<T>(work: () => Promise<T>): Promise<T> {
  let result: T;
  const done = getDb().transaction(async (tx) => {
    const back = replaceDb(tx);
    result = await work().finally(back);
    throw new Forgotten();
  });
  await done.catch((error) => {
    if (!(error instanceof Forgotten)) throw error;
  });
  return result!;
}

/** What differs for the uncleared between a history with its sealed actions and without; nothing, if the guards hold. */
export async function interference(db: TestDatabase, history: History, spoil?: string): Promise<string[]> {
  const more = { leftOut: notAskedAgain(), ...(spoil === undefined ? {} : { spoil }) };
  const with_ = await play(db, history, { mixed: true, ...more });
  const without = await play(db, history, { mixed: false, known: with_.known, ...more });
  const keys = new Set([...with_.seen.keys(), ...without.seen.keys()]);
  return [...keys]
    .filter((key) => with_.seen.get(key) !== without.seen.get(key))
    .map((key) => `${key}\n  with:    ${cut(with_.seen.get(key))}\n  without: ${cut(without.seen.get(key))}`);
}

function cut(text: string | undefined): string {
  return (text ?? "nothing").slice(0, 300);
}
