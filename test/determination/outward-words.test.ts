import { beforeEach, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { submitOpinion } from "@/lib/consultation/advise";
import { getEvaluation } from "@/lib/defects/queries";
import { Determine } from "@/lib/determination/input";
import { determinationPaper } from "@/lib/determination/paper";
import { getDecisionTable } from "@/lib/determination/queries";
import { RULES_WITH_CURE_WORDS, saidOutside } from "@/lib/letters/cure-words";
import type { PaperFacts } from "@/lib/letters/facts";
import { letterText } from "@/lib/letters/letter-text";
import { getPack } from "@/lib/policy/packs";
import { ask, checkAddress, clear, comeIn, matterWithPaper, opinion } from "@/test/consultation/counsel-at-work";
import { PAPER } from "@/test/letters/letter-facts";
import { testDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";

const db = testDatabase();
let house: House;
let place: { matterId: string; instrumentId: string };

beforeEach(async () => {
  house = await furnish(db);
  await checkAddress(db);
  place = await matterWithPaper(db, house);
});

const table = async () =>
  (await withActor(house.director, (tx) => getDecisionTable(tx, house.libraryId, place.matterId)))!;

/** The paper with every defect ticked that can be. */
async function refusal(): Promise<string> {
  const { facts } = await table();
  const { matterId, instrumentId, follows, opinionId, noteReasons, ...choices } = Determine.parse({
    ...{ ...place, follows: "", opinionId: "", kind: "refuse", decidedOn: "2026-03-09", reasons: "See below." },
    defects: facts.defects.map(({ rule }) => rule),
  });
  const custodian = { name: "Maria Ortiz", title: "Director" };
  return letterText(determinationPaper({ ...facts, reference: "7K3QX-M0D4T", custodian }, choices));
}

test("the determination says a defect as the cure letter does, with its ground, and never as the page says it to the director", async () => {
  const evaluation = await withActor(house.director, (tx) => getEvaluation(tx, house.libraryId, place.instrumentId));
  const toHerself = evaluation!.defects
    .filter(({ severity, reason }) => severity !== "advisory" && SPEAKS_TO_OUR_OWN.test(reason))
    .map(({ reason }) => reason);
  expect(toHerself.length).toBeGreaterThan(0);
  const paper = await refusal();
  expect(paper).toContain("It was issued by a clerk. No judge was found to have signed it.");
  expect(paper).toMatch(/Basis: .*Iowa Code/);
  for (const reason of toHerself) expect(paper).not.toContain(reason);
  expect(paper).not.toMatch(/counsel|[Yy]our policy|Brown v\.|Poole/);
});

test("what counsel has determined in writing to be none is no reason of the library's any more", async () => {
  const { consultation } = await ask(house, place.matterId, "ruth@city.test");
  const ruth = await comeIn(house, "ruth@city.test");
  await clear(ruth, consultation.id);
  const isNone = { paper: 0, rule: "clerk-not-judge", answer: "is-none" as const, reasons: "The clerk may issue it." };
  const given = { ...opinion(place.matterId, consultation.id), defects: [isNone] };
  expect((await table()).facts.defects.map(({ rule }) => rule)).toContain("clerk-not-judge");
  expect(await withActor(ruth, (tx) => submitOpinion(tx, ruth, "America/Chicago", given))).toBe("advised");
  expect((await table()).facts.defects.map(({ rule }) => rule)).not.toContain("clerk-not-judge");
});

const SPEAKS_TO_OUR_OWN = /counsel|advi[cs]e|privileg|\b[Yy]ou(r|rs)?\b|\bwe\b|\bour\b|\bI\b|Brown v\.|Poole|director/i;

test.each(["waukee", "independence", "cresco", "minden", "ames"])(
  "under %s no rule speaks to its sender of counsel's matter, of advice or in the program's voice",
  (base) => {
    const papers: PaperFacts[] = [
      PAPER,
      { ...PAPER, kind: null, came: "oral", dueOn: null, issuer: null },
      { ...PAPER, kind: "open-records-request", dueOn: "2026-03-01" },
      { ...PAPER, kind: "court-order", issuer: { role: "prosecutor", name: "A. Prosecutor" } },
    ];
    for (const paper of papers) {
      for (const unreadable of [false, true]) {
        const defects = RULES_WITH_CURE_WORDS.map((rule) => ({ rule, unreadable, basis: ["Iowa Code § 22.7(13)"] }));
        const said = saidOutside(defects, paper, getPack(base)!);
        expect(said.length).toBeGreaterThan(unreadable ? 0 : 30);
        for (const { lacks, asks } of said) {
          expect(lacks).not.toMatch(SPEAKS_TO_OUR_OWN);
          expect(asks).not.toMatch(SPEAKS_TO_OUR_OWN);
        }
      }
    }
  },
);

test("what cannot be read is said once, however many checks it stopped", () => {
  const defects = ["clerk-not-judge", "missing-seal"].map((rule) => ({ rule, unreadable: true, basis: [] }));
  expect(saidOutside(defects, PAPER, getPack("waukee")!).map(({ lacks }) => lacks)).toEqual([
    "A part of the subpoena cannot be read in the copy that came.",
  ]);
});
