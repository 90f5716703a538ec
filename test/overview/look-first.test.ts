import { describe, expect, test } from "vitest";
import { type FACT_KEYS, FINDING_KEYS } from "@/lib/findings/types";
import type { FactView, FindingView } from "@/lib/overview/instrument-view";
import { alsoSays, factsInPlay, lookFirst, sureness } from "@/lib/overview/look-first";

function finding(key: (typeof FINDING_KEYS)[number], part: Partial<FindingView> = {}): FindingView {
  return {
    key,
    id: key,
    value: null,
    status: "read",
    confidence: 0.95,
    evidence: [],
    decision: null,
    ...part,
  } as FindingView;
}

const paper = FINDING_KEYS.map((key) => finding(key));
const put = (...changed: FindingView[]) => paper.map((each) => changed.find(({ key }) => key === each.key) ?? each);
const keys = (list: { key: string }[]) => list.map(({ key }) => key);

describe("what to look at first", () => {
  test("on a paper that was read clearly is the order of a court file", () => {
    expect(keys(lookFirst(paper)).slice(0, 3)).toEqual(["instrument", "court", "issuer"]);
  });

  test("is what could not be read, then what was read with least confidence", () => {
    const list = lookFirst(
      put(
        finding("signature", { status: "unreadable", confidence: 0 }),
        finding("returnOn", { confidence: 0.5 }),
        finding("court", { confidence: 0.7 }),
      ),
    );
    expect(keys(list).slice(0, 4)).toEqual(["signature", "returnOn", "court", "instrument"]);
  });

  test("stays in its place when a person decides, so that the list is still under her hand", () => {
    const decided = (before: { status: "read" | "unreadable"; confidence: number }) => ({
      kind: "corrected" as const,
      by: "M. Ortiz",
      on: "2026-03-02",
      reason: "It was misread.",
      before: { value: null, ...before },
    });
    const list = lookFirst(
      put(
        finding("signature", { confidence: 1, decision: decided({ status: "unreadable", confidence: 0 }) } as never),
        finding("court", { confidence: 1, decision: decided({ status: "read", confidence: 0.7 }) } as never),
      ),
    );
    expect(keys(list).slice(0, 3)).toEqual(["signature", "court", "instrument"]);
  });

  test("leaves no finding out", () => {
    expect([...keys(lookFirst(paper)), ...keys(alsoSays(paper))].sort()).toEqual([...FINDING_KEYS].sort());
  });
});

describe("facts", () => {
  const fact = (key: (typeof FACT_KEYS)[number], value: boolean | null, part: Partial<FactView> = {}): FactView => ({
    key,
    id: key,
    value,
    status: value === null ? "not-found" : "read",
    confidence: 0.9,
    evidence: [],
    decision: null,
    ...part,
  });

  test("that do not apply are not shown", () => {
    expect(factsInPlay([fact("letterhead", null)])).toEqual([]);
  });

  test("that could not be read come first, then what is so, then what is not", () => {
    const shown = factsInPlay([
      fact("proposed", false),
      fact("fishing", true),
      fact("missingPages", null, { status: "unreadable" }),
    ]);
    expect(keys(shown)).toEqual(["missingPages", "fishing", "proposed"]);
  });
});

test.each([
  [0.97, "clearly"],
  [0.85, "clearly"],
  [0.84, "doubtfully"],
  [0.59, "hardly"],
] as const)("a confidence of %d is read %s", (confidence, word) => {
  expect(sureness(confidence)).toBe(word);
});
