import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { around, type Turn, turnBox, turned, turnedSheet } from "@/lib/overview/turned-page";
import type { Box } from "@/lib/text/types";

const TURNS: Turn[] = [0, 90, 180, 270];
const part = fc.double({ min: 0, max: 0.5, noNaN: true });
const box = fc.tuple(part, part, part, part) as fc.Arbitrary<Box>;

/** Where SVG puts the corners of a box, from its transform alone. */
function drawn([x, y, w, h]: Box, width: number, height: number, turn: Turn): Box {
  const sheet = turnedSheet(width, height, turn);
  const [, tx, ty] = (sheet.transform ?? "translate(0 0)").match(/translate\((\S+) (\S+)\)/)!.map(Number);
  const angle = (turn * Math.PI) / 180;
  const corners = [
    [x, y],
    [x + w, y + h],
  ].map(([px, py]) => {
    const [X, Y] = [px! * width, py! * height];
    const across = X * Math.cos(angle) - Y * Math.sin(angle) + tx!;
    const down = X * Math.sin(angle) + Y * Math.cos(angle) + ty!;
    return [across / sheet.width, down / sheet.height] as const;
  });
  return around(corners.map(([cx, cy]) => [cx, cy, 0, 0]))!;
}

describe("a page that is turned", () => {
  test("takes its boxes with it: what is computed is where the picture puts them", () => {
    fc.assert(
      fc.property(box, fc.constantFrom(...TURNS), (each, turn) => {
        const [a, b] = [turnBox(each, turn), drawn(each, 850, 1100, turn)];
        for (const [index, value] of a.entries()) expect(value).toBeCloseTo(b[index]!, 9);
      }),
    );
  });

  test("comes back to itself after four quarters", () => {
    fc.assert(
      fc.property(box, (each) => {
        const back = TURNS.reduce<Box>((now) => turnBox(now, 90), each);
        for (const [index, value] of back.entries()) expect(value).toBeCloseTo(each[index]!, 9);
      }),
    );
  });

  test("is upright once the turn of its writing is undone", () => {
    for (const rotation of TURNS) expect(turned(rotation, turned(0, -rotation))).toBe(0);
    expect(turned(270, 180)).toBe(90);
  });

  test("lies on its side at a quarter", () => {
    expect(turnedSheet(850, 1100, 90)).toMatchObject({ width: 1100, height: 850 });
    expect(turnedSheet(850, 1100, 180)).toMatchObject({ width: 850, height: 1100 });
  });
});

test("around no boxes there is no frame", () => {
  expect(around([])).toBeNull();
});
