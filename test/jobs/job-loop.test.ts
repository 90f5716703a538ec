import { spawn } from "node:child_process";
import { Client } from "pg";
import PgBoss from "pg-boss";
import { beforeAll, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { startWorkers } from "@/lib/jobs/worker";
import { getInstrumentView } from "@/lib/overview/queries";
import type { Reader } from "@/lib/text/reader";
import { ownDataFolder } from "../support/data-folder";
import { committingDatabase } from "../support/database";
import { fakeReader } from "../support/fake-reader";
import { furnish, type House } from "../support/house";
import { SUBPOENA } from "../support/make-pdf";
import { until, untilRead, upload } from "../support/take-in";

const folder = await ownDataFolder();
const db = committingDatabase();
let house: House;
beforeAll(async () => {
  house = await furnish(db);
});

const paper = Buffer.from(SUBPOENA.join("\f"));

test("the first page's findings are shown before the last page is read", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const workers = await startWorkers(fakeReader((page) => (page === 3 ? held : undefined)));
  try {
    const { matterId, instrumentId } = await upload(house.director, [paper]);
    await until(house.director, instrumentId, ({ round }) => round > 0);
    const view = () => withActor(house.director, (tx) => getInstrumentView(tx, house.director, matterId, instrumentId));
    const early = (await view())!;
    expect(early.reading).toMatchObject({ state: "reading", pageCount: 3 });
    expect(early.mayDecide).toBe(false);
    expect(early.papers[0]!.kind).toBe("civil-subpoena");
    expect(early.papers[0]!.findings.find(({ key }) => key === "returnOn")!.value).toBe("2026-03-23");
    expect(early.papers[0]!.pages).toEqual([1]);

    release();
    await untilRead(house.director, instrumentId);
    const late = (await view())!;
    expect(late.mayDecide).toBe(true);
    expect(late.papers[0]!.pages).toContain(2);
    // What it wants stands on the second page, so only now is anything wrong with who signed it.
    expect(late.papers[0]!.defects.map(({ rule }) => rule)).toContain("clerk-not-judge");
  } finally {
    await workers.stop();
  }
});

test("a paper whose worker was killed is taken up by the next one, from its beginning", async () => {
  const { matterId, instrumentId } = await upload(house.director, [paper]);
  const killed = spawn(process.execPath, ["--import", "tsx", "test/support/hanging-worker.ts"], {
    env: { ...process.env, GOODCAUSE_DATA: folder, APP_URL: db.appUrl(), JOBS_URL: db.jobsUrl() },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const half = await until(house.director, instrumentId, ({ pagesDone }) => pagesDone === 1);
  killed.kill("SIGKILL");
  await new Promise((resolve) => killed.once("exit", resolve));

  const workers = await startWorkers(fakeReader());
  try {
    const whole = await until(house.director, instrumentId, ({ state }) => state === "read");
    expect(whole.id).not.toBe(half.id);
    expect(whole.pagesDone).toBe(3);
    const view = await withActor(house.director, (tx) => getInstrumentView(tx, house.director, matterId, instrumentId));
    expect(view!.pages.map(({ number, state }) => `${number} ${state}`)).toEqual(["1 read", "2 read", "3 read"]);
    expect(view!.papers[0]!.kind).toBe("civil-subpoena");
  } finally {
    await workers.stop();
  }
});

test("a paper that breaks every try is given up, and others are read meanwhile", async () => {
  const healthy = fakeReader();
  const breaks: Reader = {
    ...healthy,
    read: (files, options) =>
      Buffer.from(files[0]!.bytes).includes("POISON")
        ? Promise.reject(new Error("boom"))
        : healthy.read(files, options),
  };
  const workers = await startWorkers(breaks);
  try {
    const poison = await upload(house.director, [Buffer.from("POISON")]);
    const sound = await upload(house.director, [paper]);
    expect((await untilRead(house.director, sound.instrumentId)).state).toBe("read");
    // Between its tries the reading is begun anew, and each time the one before is a failed one.
    const given = await until(
      house.director,
      poison.instrumentId,
      ({ state, failedFiles }) => state === "failed" && failedFiles !== null,
    );
    expect(given).toMatchObject({ errorCode: "crashed" });
    expect(given.errorMessage).toMatch(/print it and scan/i);
  } finally {
    await workers.stop();
  }
});

test("the queue is kept tidy by the job loop's own role, which sees no table of ours", async () => {
  const boss = new PgBoss({ connectionString: db.jobsUrl(), migrate: false, schedule: false, supervise: false });
  const client = new Client({ connectionString: db.jobsUrl() });
  try {
    await boss.start();
    await boss.maintain();
    await client.connect();
    await expect(client.query("select 1 from public.matters")).rejects.toThrow("permission denied");
  } finally {
    await boss.stop({ graceful: false });
    await client.end();
  }
});

test("a worker that is stopped hands its paper back, and it counts as no try", async () => {
  const hangs = await startWorkers(fakeReader(() => new Promise(() => undefined)));
  const { instrumentId } = await upload(house.director, [paper]);
  await until(house.director, instrumentId, ({ state }) => state === "reading");
  await hangs.stop();
  const workers = await startWorkers(fakeReader());
  try {
    const began = performance.now();
    await untilRead(house.director, instrumentId);
    expect(performance.now() - began).toBeLessThan(10_000);
  } finally {
    await workers.stop();
  }
});
