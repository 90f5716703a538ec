import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { handOvers } from "@/db/schema/hand-over";
import { now } from "@/lib/clock";
import { DETERMINATION_KINDS } from "@/lib/determination/types";
import { KEY_FINDINGS } from "@/lib/findings/key-findings";
import { RECORD_CATEGORIES, type RecordCategory } from "@/lib/findings/types";
import { newId } from "@/lib/ids";
import { gate } from "@/lib/production/gate";
import { isShort } from "@/lib/production/path";
import { getGateFacts } from "@/lib/production/queries";
import { testDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";
import { MatterAtTheGate } from "./matter-at-the-gate";

const db = testDatabase();
let house: House;
beforeEach(async () => {
  house = await furnish(db);
});

const CATEGORIES = ["registration", "circulation", "video", "accounts-due", "meeting-room"] as const;
const RULES = ["clerk-not-judge", "missing-seal", "overbroad-no-dates"] as const;

const category = fc.constantFrom(...CATEGORIES);
const paper = fc.record({
  instrument: fc.constantFrom(
    "civil-subpoena",
    "court-order",
    "written-request",
    "search-warrant",
    "preservation-request",
    "open-records-request",
  ),
  records: fc.uniqueArray(fc.constantFrom<RecordCategory>(...CATEGORIES, "all-records"), {
    minLength: 1,
    maxLength: 3,
  }),
  justiceAgency: fc.constantFrom(true, false, null),
  signature: fc.constantFrom("signed", "unsigned", "unclear"),
  proposed: fc.constantFrom(true, false, null),
  allPatrons: fc.boolean(),
  programImages: fc.boolean(),
  identified: fc.boolean(),
  period: fc.constantFrom(null, { from: "2025-01-01", to: "2025-06-30" }),
});
const rule = fc.constantFrom(...RULES);
const answer = fc.constantFrom("yes" as const, "no" as const, "in-part" as const);

type Answers = Parameters<MatterAtTheGate["advise"]>[0]["answers"];
type Step = (matter: MatterAtTheGate) => Promise<void>;
const step = <T>(arbitrary: fc.Arbitrary<T>, does: (matter: MatterAtTheGate, value: T) => Promise<void>) =>
  arbitrary.map((value): [string, Step] => [`${does} ${fc.stringify(value)}`, (matter) => does(matter, value)]);

/** What people, and papers, can do to a matter, in any order. */
const steps = fc.oneof(
  step(paper, (m, values) => m.serve(values)),
  step(fc.constant(null), (m) => m.serve({}, "oral")),
  step(fc.constant(null), (m) => m.answerSilence()),
  step(fc.constantFrom(KEY_FINDINGS, KEY_FINDINGS, KEY_FINDINGS, KEY_FINDINGS.slice(1)), (m, keys) => m.confirm(keys)),
  step(category, (m, one) => m.confirm(["records"], { records: [one] })),
  step(
    fc.uniqueArray(
      fc.record({
        rule,
        severity: fc.constantFrom("blocking" as const, "counsel" as const, "advisory" as const),
        records: fc.constantFrom<string[]>([], ["circulation"], ["all-records"], ["registration", "video"]),
      }),
      { selector: ({ rule: id }) => id, maxLength: 2 },
    ),
    (m, found) => m.evaluate(found),
  ),
  step(
    fc.tuple(
      rule,
      fc.constantFrom("is-none" as const, "is-cured" as const, "stands" as const),
      fc.constantFrom("letter" as const, "telephone" as const, null),
    ),
    (m, [id, said, source]) => m.answer(id, said, source),
  ),
  step(fc.constant(null), (m) => m.ask()),
  step(
    fc.record({
      advice: fc.constantFrom("release" as const, "release" as const, "release-in-part" as const, "resist" as const),
      categories: fc.subarray<string>([...CATEGORIES]),
      answers: fc.oneof<fc.Arbitrary<Answers>[]>(
        fc.constant([
          { id: "proper-form" as const, answer: "yes" as const },
          { id: "good-cause" as const, answer: "yes" as const },
        ]),
        answer.map((said) => [{ id: "proper-form" as const, answer: said }]),
      ),
      source: fc.constantFrom("screen" as const, "letter" as const, "telephone" as const),
      confirmed: fc.constantFrom(true, false, null),
    }),
    (m, opinion) => m.advise(opinion),
  ),
  step(fc.constantFrom("followed" as const, "departed" as const), (m, stance) => m.note(stance)),
  step(
    fc.tuple(
      fc.oneof({ weight: 3, arbitrary: fc.constant("release" as const) }, fc.constantFrom(...DETERMINATION_KINDS)),
      fc.subarray<string>([...CATEGORIES], { minLength: 2 }),
      fc.constantFrom("signed" as const, "signed" as const, "unsigned" as const),
    ),
    (m, [kind, categories, how]) => m.decide(kind, categories, how),
  ),
  step(fc.constantFrom("regular" as const, "standing-resolution" as const), (m, meeting) => m.refer(meeting)),
  step(fc.constant(null), (m) => m.refer("regular", "withdrawn")),
  step(fc.constantFrom("approved" as const, "declined" as const, "tabled" as const), (m, outcome) => m.vote(outcome)),
  step(
    fc.constantFrom("suspended" as const, "nothing-deleted" as const, "not-in-custody" as const, "lifted" as const),
    async (m, state) => {
      for (const one of CATEGORIES) await m.suspend(one, "Catalog", state);
    },
  ),
  step(category, (m, one) => m.suspend(one, "Backups", "suspended")),
  step(
    fc.tuple(
      category,
      fc.constantFrom("asked" as const, "necessity" as const, "recovery" as const, "reading" as const),
      fc.boolean(),
    ),
    (m, [one, kind, holds]) => m.state(one, kind, holds),
  ),
  step(
    fc.record({
      how: fc.constantFrom("written" as const, "card" as const, "own-request" as const),
      givenBy: fc.constantFrom("cardholder" as const, "another" as const, "officer" as const),
      identified: fc.boolean(),
      doubted: fc.boolean(),
      categories: fc.subarray<string>([...CATEGORIES], { minLength: 1, maxLength: 2 }),
    }),
    (m, given) => m.consent(given),
  ),
  step(fc.constantFrom("2026-01-02", "2999-01-01"), (m, until) => m.tellPatron(until)),
);

/** A run begins near the end, so that some of them reach an open gate. */
const runs = fc.record({
  pack: fc.constantFrom("waukee", "independence", "cresco", "minden", "ames"),
  first: paper,
  ready: fc.boolean(),
  steps: fc.array(steps, { minLength: 1, maxLength: 9 }),
});

async function begin({
  pack,
  first,
  ready,
}: {
  pack: string;
  first: object;
  ready: boolean;
}): Promise<MatterAtTheGate> {
  const matter = new MatterAtTheGate(db, house);
  await matter.open(pack);
  await matter.serve({ ...first });
  if (!ready) return matter;
  await matter.answerSilence();
  await matter.confirm(KEY_FINDINGS);
  for (const one of CATEGORIES) await matter.suspend(one, "Catalog", "suspended");
  await matter.state("registration", "necessity", true);
  await matter.advise({
    advice: "release",
    categories: [],
    answers: [
      { id: "proper-form", answer: "yes" },
      { id: "good-cause", answer: "yes" },
    ],
    source: "screen",
    confirmed: null,
  });
  await matter.decide("release", [...CATEGORIES], "signed");
  return matter;
}

/** Tries to hand a category over, by the row alone: whether the database takes it. */
async function tryToRelease(
  matter: MatterAtTheGate,
  of: RecordCategory,
  kind: "release" | "short-path",
): Promise<boolean> {
  const row = {
    libraryId: house.libraryId,
    matterId: matter.matterId,
    id: newId(),
    kind,
    instrumentId: matter.instrumentId,
    category: of,
    determinationId: matter.determinationId,
    how: "mail" as const,
    handedOn: "2026-03-12",
    obstacles: [],
    sealedText: Buffer.from("x"),
    recordedBy: house.director.id,
    recordedAt: now(),
  };
  try {
    await withActor(house.director, async (tx) => {
      await tx.insert(handOvers).values(row);
      throw new Taken();
    });
  } catch (error) {
    if (error instanceof Taken) return true;
    expect((error as { cause?: { code?: string } }).cause?.code).toMatch(/^(42501|23503)$/);
  }
  return false;
}

class Taken extends Error {}

test("no sequence of actions releases past an obstacle: the page and the database see the same ones, and the row is refused", async () => {
  let open = 0;
  await fc.assert(
    fc.asyncProperty(runs, async (run) => {
      const matter = await begin(run);
      for (const [index, [, act]] of [["", async () => undefined] as [string, Step], ...run.steps].entries()) {
        await act(matter);
        // The last states are looked at whole; on the way there, one category tells.
        const looked =
          index === run.steps.length ? [...CATEGORIES, "holds" as const] : [CATEGORIES[index % CATEGORIES.length]!];
        open += await compare(matter, looked);
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect(open).toBeGreaterThan(5);
});

async function compare(matter: MatterAtTheGate, categories: readonly RecordCategory[]): Promise<number> {
  const facts = await withActor(house.director, (tx) => getGateFacts(tx, matter.matterId));
  const found = gate(facts!);
  let open = 0;
  for (const one of categories) {
    const shown = found.kind === "gate" ? found.categories.find((asked) => asked.category === one) : undefined;
    const expected = shown && { short: isShort(shown.path), obstacles: shown.obstacles.map(({ id }) => id).sort() };
    const there = await matter.inTheDatabase(one);
    expect(there && { ...there, obstacles: [...there.obstacles].sort() }).toEqual(expected ?? null);
    const isOpen = expected !== undefined && expected.obstacles.length === 0;
    const kind = expected?.short ? "short-path" : "release";
    expect([one, await tryToRelease(matter, one, kind)]).toEqual([one, isOpen]);
    if (isOpen) {
      open += 1;
      // The other way round is not open: each row says truly by which way it went.
      expect(await tryToRelease(matter, one, kind === "release" ? "short-path" : "release")).toBe(false);
    }
  }
  return open;
}

test("every category that the page knows, the database knows", async () => {
  const matter = await begin({
    pack: "cresco",
    first: { instrument: "court-order", records: ["all-records"], signature: "signed" },
    ready: true,
  });
  expect(await compare(matter, RECORD_CATEGORIES)).toBeGreaterThan(0);
});

test("what was taken is recorded whatever stands before a release", async () => {
  const matter = await begin({
    pack: "waukee",
    first: { instrument: "search-warrant", records: ["circulation"] },
    ready: false,
  });
  for (const kind of ["taken-under-warrant", "before-the-program"] as const) {
    await withActor(house.director, (tx) =>
      tx.insert(handOvers).values({
        libraryId: house.libraryId,
        matterId: matter.matterId,
        id: newId(),
        kind,
        how: "taken",
        handedOn: "2026-03-09",
        obstacles: [],
        sealedText: Buffer.from("x"),
        recordedBy: house.director.id,
        recordedAt: now(),
      }),
    );
  }
});

test("days outside those that were asked for are refused by the database too", async () => {
  const first = {
    instrument: "court-order",
    records: ["circulation"],
    signature: "signed",
    period: { from: "2025-01-01", to: "2025-06-30" },
  };
  const matter = await begin({ pack: "waukee", first, ready: true });
  const isOpen = async (from: string | null, to: string | null) => {
    const { rows } = await withActor(house.director, (tx) =>
      tx.execute<{
        open: boolean;
      }>(sql`select guards.is_open(${matter.matterId}::uuid, ${matter.instrumentId}::uuid, 'circulation',
        ${matter.determinationId}::uuid, false, ${from}::date, ${to}::date) as open`),
    );
    return rows[0]!.open;
  };
  expect(await isOpen("2025-01-01", "2025-06-30")).toBe(true);
  expect(await isOpen(null, null)).toBe(true);
  expect(await isOpen("2024-12-31", null)).toBe(false);
  expect(await isOpen(null, "2025-07-01")).toBe(false);
});

test.each(["staff", "designee"] as const)(
  "%s, who is not the custodian, releases nothing that is open",
  async (who) => {
    const matter = await begin({
      pack: "waukee",
      first: { instrument: "court-order", records: ["circulation"], signature: "signed" },
      ready: true,
    });
    expect(await tryToRelease(matter, "circulation", "release")).toBe(true);
    const director = house.director;
    house = { ...house, director: house[who] };
    expect(await tryToRelease(matter, "circulation", "release")).toBe(false);
    house = { ...house, director };
  },
);
