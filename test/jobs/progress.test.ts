import { beforeAll, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { notify } from "@/db/listen";
import { newSecret } from "@/lib/ids";
import { type Progress, watchProgress } from "@/lib/jobs/progress";
import { committingDatabase } from "../support/database";
import { furnish, type House } from "../support/house";

const db = committingDatabase();
let house: House;
beforeAll(async () => {
  house = await furnish(db);
});

const at = (channel: string, pagesRead: number, state: Progress["state"] = "reading"): Progress => ({
  state,
  pagesRead,
  pageCount: 3,
  version: `${state} ${pagesRead}`,
  channel,
});

async function told(events: AsyncGenerator<Uint8Array>): Promise<string[]> {
  const all = [];
  for await (const event of events) all.push(Buffer.from(event).toString());
  return all;
}

test("each change is told once, as soon as it is known, and the end ends it", async () => {
  const channel = newSecret();
  let now = at(channel, 0);
  const events = told(watchProgress(async () => now, new AbortController().signal, 60_000));
  for (const next of [at(channel, 1), at(channel, 2), at(channel, 3, "read")]) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    now = next;
    await withActor(house.director, (tx) => notify(tx, channel));
  }
  const [retry, ...changes] = await events;
  expect(retry).toBe("retry: 1000\n\n");
  expect(changes.map((change) => JSON.parse(change.slice("data: ".length)).version)).toEqual([
    "reading 0",
    "reading 1",
    "reading 2",
    "read 3",
  ]);
  // The channel's name would let anybody listen.
  expect(changes.join()).not.toContain(channel);
});

test("a matter that goes out of sight ends the watch without a word", async () => {
  const channel = newSecret();
  let seen: Progress | null = at(channel, 1);
  const events = told(watchProgress(async () => seen, new AbortController().signal, 60_000));
  await new Promise((resolve) => setTimeout(resolve, 150));
  seen = null;
  await withActor(house.director, (tx) => notify(tx, channel));
  expect(await events).toHaveLength(2);
});

test("who turns away is told nothing more, and a watch ends by itself", async () => {
  const turned = new AbortController();
  const events = told(watchProgress(async () => at("a-channel", 1), turned.signal, 60_000));
  await new Promise((resolve) => setTimeout(resolve, 150));
  turned.abort();
  expect(await events).toHaveLength(2);
  const began = performance.now();
  await told(watchProgress(async () => at("a-channel", 1), new AbortController().signal, 100));
  expect(performance.now() - began).toBeLessThan(10_000);
});
