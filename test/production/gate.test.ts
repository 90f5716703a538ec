import { expect, test } from "vitest";
import type { RecordCategory } from "@/lib/findings/types";
import { gate, openCategories, withinPeriod } from "@/lib/production/gate";
import { clear, defect, released, standing } from "./gate-facts";

const PACKS = ["waukee", "independence", "cresco", "minden", "ames", "iowa", "nebraska"];
const subpoena = { kind: "civil-subpoena", entered: false } as const;
const LETTER = { kind: "written-request", entered: false, asked: ["registration"] as RecordCategory[] } as const;

test.each(PACKS)("under %s an order before which nothing stands is open", (pack) => {
  expect(standing(clear(pack))).toEqual([]);
});

test.each<[string, Parameters<typeof clear>[1], string]>([
  ["the question of silence is unanswered", { silence: null }, "silence"],
  ["the paper is still being read", { paper: { read: false } }, "unread"],
  ["a key finding is unconfirmed", { paper: { unconfirmed: ["returnOn"] } }, "unconfirmed"],
  ["a blocking defect is open", { defects: [defect("blocking")] }, "defect:clerk-not-judge"],
  ["counsel says that a blocking defect stands", { defects: [defect("blocking", "stands")] }, "defect:clerk-not-judge"],
  ["a question to counsel is open", { defects: [defect("counsel")] }, "asked:clerk-not-judge"],
  [
    "counsel has not spoken of good cause",
    { consultation: { answers: { "proper-form": "yes" }, opinion: null } },
    "question:good-cause",
  ],
  ["deletion was never stopped", { deletion: [] }, "deletion"],
  [
    "deletion runs in one system",
    {
      deletion: [
        { category: "circulation", state: "suspended" },
        { category: "circulation", state: "running" },
      ],
    },
    "deletion",
  ],
  ["another holds it", { deletion: [{ category: "circulation", state: "not-in-custody" }] }, "held-elsewhere"],
  ["nobody has decided", { decision: null }, "undecided"],
  [
    "the decision was about another paper",
    { decision: released(["circulation"], { aboutThisPaper: false }) },
    "undecided",
  ],
  ["the decision is not signed", { decision: released(["circulation"], { signed: false }) }, "unsigned"],
  ["the decision releases something else", { decision: released(["holds"]) }, "not-released"],
  ["the decision refuses", { decision: released(["circulation"], { kind: "refuse" }) }, "not-released"],
  [
    "the decision departs from the advice without a note",
    {
      consultation: {
        answers: { "proper-form": "yes", "good-cause": "yes" },
        opinion: { id: "opinion", advice: "resist", categories: [] },
      },
    },
    "against-advice",
  ],
])("it is closed while %s", (_, differs, obstacle) => {
  expect(standing(clear("waukee", differs))).toEqual([obstacle]);
});

test("a defect that counsel determined to be none, or cured, holds nothing back", () => {
  for (const answer of ["is-none", "is-cured"] as const)
    expect(standing(clear("waukee", { defects: [defect("blocking", answer), defect("counsel", answer)] }))).toEqual([]);
});

test("what is only to be known holds nothing back, and a defect of other records neither", () => {
  const elsewhere = { ...defect("blocking"), records: ["holds" as const] };
  expect(standing(clear("waukee", { defects: [defect("advisory"), elsewhere] }))).toEqual([]);
});

test("a decision against the advice is open once the note to file says why", () => {
  const opinion = { id: "opinion", advice: "resist" as const, categories: [] };
  const consultation = { answers: { "proper-form": "yes", "good-cause": "yes" } as const, opinion };
  const noted = (departsFrom: string[]) =>
    standing(clear("waukee", { consultation, decision: released(["circulation"], { departsFrom }) }));
  expect(noted(["opinion"])).toEqual([]);
  expect(noted(["an earlier opinion"])).toEqual(["against-advice"]);
});

test("release in part is the categories that are open", () => {
  const facts = clear("waukee", {
    paper: { asked: ["circulation", "holds"] },
    defects: [{ ...defect("blocking"), records: ["holds"] }],
  });
  expect(openCategories(gate(facts))).toEqual(["circulation"]);
});

test("what was not asked for has no gate to go through", () => {
  expect(standing(clear("waukee"), "computer-use")).toBeNull();
});

test("all records means each kind of them, every one with a gate of its own", () => {
  const found = gate(clear("waukee", { paper: { asked: ["all-records"] } }));
  expect(found.kind === "gate" && found.categories.length).toBe(12);
});

test("days outside those that were asked for are beyond what was asked", () => {
  const facts = clear("waukee", { paper: { period: { from: "2025-01-01", to: "2025-06-30" } } });
  expect(withinPeriod(facts, { from: "2025-01-01", to: "2025-06-30" })).toBe(true);
  expect(withinPeriod(facts, { from: "2024-12-31", to: null })).toBe(false);
  expect(withinPeriod(facts, { from: null, to: "2025-07-01" })).toBe(false);
});

test("under a search warrant there is no gate: they take, the library does not release", () => {
  expect(gate(clear("ames", { paper: { kind: "search-warrant" } }))).toEqual({ kind: "no-gate" });
});

test("a letter that asks to keep records asks for none of them", () => {
  expect(standing(clear("waukee", { paper: { ...subpoena, kind: "preservation-request" } }))).toContain("asks-to-keep");
});

test("waukee:proc.3 both questions are asked of counsel before other protected records are released", () => {
  const facts = clear("waukee", { paper: subpoena, consultation: { answers: {}, opinion: null } });
  expect(standing(facts)).toEqual(["question:proper-form", "question:good-cause"]);
});

test("waukee:proc.4 and waukee:6: while counsel does not see form or good cause, it is cured or resisted, not released", () => {
  const answers = { "proper-form": "yes", "good-cause": "no" } as const;
  const consultation = { answers, opinion: { id: "o", advice: "release" as const, categories: [] } };
  expect(standing(clear("waukee", { paper: subpoena, consultation }))).toEqual(["denied:good-cause"]);
  // A judge's entered order binds.
  expect(standing(clear("waukee", { consultation }))).toEqual([]);
});

test.each(["cresco:5a", "ames:process"])(
  "%s process in form is enough by policy, and the decision follows the advice or says why not",
  (clause) => {
    const pack = clause.split(":")[0]!;
    const answers = { "proper-form": "yes", "good-cause": "no" } as const;
    const advised = (advice: "release" | "resist") =>
      standing(
        clear(pack, { paper: subpoena, consultation: { answers, opinion: { id: "o", advice, categories: [] } } }),
      );
    expect(advised("release")).toEqual([]);
    expect(advised("resist")).toEqual(["against-advice"]);
  },
);

test("a patron who was told has the days that she was given, unless a court has ordered it", () => {
  expect(standing(clear("waukee", { paper: subpoena, waitingUntil: "2026-03-09" }))).toEqual(["waiting"]);
  expect(standing(clear("waukee", { paper: subpoena, waitingUntil: "2026-03-08" }))).toEqual([]);
  expect(standing(clear("waukee", { waitingUntil: "2026-03-20" }))).toEqual([]);
});

test("every obstacle says who can clear it, and cites clauses of the policy that there are", () => {
  for (const pack of PACKS) {
    const bare = clear(pack, {
      paper: { ...LETTER, unconfirmed: ["court"], identified: null },
      silence: null,
      defects: [defect("blocking"), { ...defect("counsel"), rule: "no-seal" }],
      decision: null,
      deletion: [],
      consultation: { answers: {}, opinion: null },
    });
    const found = gate(bare);
    if (found.kind === "no-gate") throw new Error("A letter has a gate.");
    for (const { obstacles } of found.categories)
      for (const { says, how, by, clauses } of obstacles) {
        expect([says, how, by].every((words) => words.length > 3)).toBe(true);
        const ids = bare.pack.clauses.map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining(clauses));
      }
  }
});
