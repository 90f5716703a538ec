import { describe, expect, test } from "vitest";
import type { DatedPaper } from "@/lib/deadlines/deadline";
import { deadlinesOf } from "@/lib/deadlines/deadlines";
import type { InstrumentKind } from "@/lib/findings/types";
import { nearing } from "@/lib/overview/lawful-moves";

const PAPER: DatedPaper = {
  kind: "civil-subpoena",
  jurisdiction: "US",
  servedOn: "2026-03-02",
  issuedOn: null,
  returnOn: "2026-04-14",
  executeBy: null,
  agreement: null,
};

const near = (today: string, given: Partial<DatedPaper> = {}, gateOpen = false) => {
  const paper = { ...PAPER, ...given };
  return nearing(deadlinesOf(paper, { state: "IA", holidays: [] }), { kind: paper.kind, today, gateOpen });
};

describe("as the day to object, 16 March, comes near", () => {
  test.each([
    ["2026-03-10", null],
    ["2026-03-11", 5],
    ["2026-03-12", 5],
    ["2026-03-13", 3],
    ["2026-03-15", 1],
    ["2026-03-16", 1],
    ["2026-03-17", null], // then the day to comply is next, four weeks on
  ])("on %s it is within %s", (today, within) => {
    expect(near(today)?.within ?? null).toBe(within);
  });

  test("only what is lawful is offered, each with its letter, and never to let the day pass", () => {
    expect(near("2026-03-15")?.moves.map(({ key, letter }) => [key, letter])).toEqual([
      ["object", "objection"],
      ["court", "resist"],
      ["more-time", "more-time"],
      ["comply", null],
    ]);
    expect(near("2026-03-15")?.says).toContain("The clock does not wait");
  });
});

test("once the day to object has passed, it is not offered any more", () => {
  expect(near("2026-04-13")?.moves.map(({ key }) => key)).toEqual(["court", "more-time", "comply"]);
});

test.each<[InstrumentKind, string[]]>([
  ["grand-jury-subpoena", ["court", "more-time", "comply"]],
  ["court-order", ["court", "comply"]],
  ["written-request", ["more-time", "comply"]],
])("%s: what can be done on the eve of its day", (kind, moves) => {
  expect(near("2026-04-13", { kind })?.moves.map(({ key }) => key)).toEqual(moves);
});

test("a request for public records is answered", () => {
  expect(near("2026-03-13", { kind: "open-records-request", returnOn: null })?.moves.map(({ key }) => key)).toEqual([
    "comply",
  ]);
});

test("nothing is urged once the gate is open, nor under a warrant", () => {
  expect(near("2026-03-15", {}, true)).toBeNull();
  expect(near("2026-03-05", { kind: "search-warrant", executeBy: "2026-03-06" })).toBeNull();
});
