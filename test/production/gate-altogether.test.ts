import { expect, test } from "vitest";
import { INSTRUMENTS, type InstrumentKind } from "@/lib/findings/types";
import { clear, defect, released, standing } from "./gate-facts";

const PACKS = ["waukee", "independence", "cresco", "minden", "ames", "iowa", "nebraska"];

// Policy × instrument × defects × consultation × decision, against what design.md says in one line.
const DEFECTS = {
  none: [],
  blocking: [defect("blocking")],
  question: [defect("counsel")],
  answered: [defect("blocking", "is-none")],
};
const ADVICE = {
  "not asked": { answers: {}, opinion: null },
  release: {
    answers: { "proper-form": "yes", "good-cause": "yes" },
    opinion: { id: "o", advice: "release", categories: [] },
  },
  resist: {
    answers: { "proper-form": "no", "good-cause": "no" },
    opinion: { id: "o", advice: "resist", categories: [] },
  },
} as const;
const DECISIONS = {
  none: null,
  unsigned: released(["circulation"], { signed: false }),
  refused: released(["circulation"], { kind: "refuse" }),
  released: released(["circulation"]),
  "released against advice, with reasons": released(["circulation"], { departsFrom: ["o"] }),
};
const ORDERS: InstrumentKind[] = ["court-order", "pen-trap-order", "fisa-order"];

test.each(PACKS)("under %s, of every paper, defect, advice and decision together, only the cleared is open", (pack) => {
  let open = 0;
  for (const kind of INSTRUMENTS)
    for (const [faults, defects] of Object.entries(DEFECTS))
      for (const [advised, consultation] of Object.entries(ADVICE))
        for (const [decided, decision] of Object.entries(DECISIONS)) {
          const entered = ORDERS.includes(kind);
          const facts = clear(pack, {
            paper: { kind, entered },
            defects: [...defects],
            consultation: {
              ...consultation,
              opinion: consultation.opinion && { ...consultation.opinion, categories: [] },
            },
            decision,
          });
          const strict = facts.pack.asks === "court-order" && !entered;
          const lawful =
            kind !== "search-warrant" &&
            kind !== "preservation-request" &&
            (faults === "none" || faults === "answered") &&
            advised !== "not asked" &&
            !(advised === "resist" && strict) &&
            (decided === "released against advice, with reasons" || (decided === "released" && advised === "release"));
          expect([kind, faults, advised, decided, standing(facts)?.length === 0]).toEqual([
            kind,
            faults,
            advised,
            decided,
            lawful,
          ]);
          if (lawful) open += 1;
        }
  expect(open).toBeGreaterThan(0);
});
