import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MarginNote, placeNotes } from "@/lib/overview/place-notes";

const GAP = 10;
const notes = fc
  .array(fc.record({ wants: fc.integer({ min: 0, max: 3000 }), height: fc.integer({ min: 20, max: 400 }) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list: MarginNote[]) => list.sort((a, b) => a.wants - b.wants));

describe("notes in the margin", () => {
  test("stand where they want when there is room", () => {
    expect(
      placeNotes(
        [
          { wants: 0, height: 50 },
          { wants: 200, height: 50 },
        ],
        GAP,
      ),
    ).toEqual([0, 200]);
  });

  test("make room for the one that is read, which stands at the height of what it is about", () => {
    const crowd = [
      { wants: 480, height: 60 },
      { wants: 500, height: 60 },
      { wants: 510, height: 60 },
    ];
    expect(placeNotes(crowd, GAP, 1)).toEqual([430, 500, 570]);
  });

  test("never lie over one another, and never above the sheet", () => {
    fc.assert(
      fc.property(notes, fc.option(fc.nat(11)), (list, held) => {
        const tops = placeNotes(list, GAP, held === null || held >= list.length ? null : held);
        expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
        for (let index = 1; index < list.length; index++) {
          expect(tops[index]! - tops[index - 1]!).toBeGreaterThanOrEqual(list[index - 1]!.height + GAP);
        }
      }),
    );
  });
});
