import { describe, expect, test } from "vitest";
import { letterStanding } from "@/lib/letters/letter-state";
import { LETTERS } from "@/lib/letters/letters";

describe("where a letter stands", () => {
  const event = (kind: "sent" | "seen-by-counsel", differs = {}) => ({
    id: "1",
    letterId: "2",
    instrumentId: "3",
    kind,
    happenedOn: "2026-03-05",
    how: "by mail",
    party: "Priya Oyelaran",
    outcome: null,
    untilOn: null,
    answerId: null,
    note: null,
    by: "M. Ortiz",
    ...differs,
  });
  test("the cure letter waits until counsel has seen it, or has advised a cure", () => {
    expect(letterStanding(LETTERS.cure, [], null).held).toContain("Counsel sees it first");
    expect(letterStanding(LETTERS.cure, [], { advice: "release", givenOn: "2026-03-04" }).held).not.toBeNull();
    expect(letterStanding(LETTERS.cure, [], { advice: "cure", givenOn: "2026-03-04" })).toMatchObject({
      held: null,
      state: "seen",
    });
    expect(letterStanding(LETTERS.cure, [event("seen-by-counsel")], null).held).toBeNull();
  });

  test("the first letters wait for nobody", () => {
    expect(letterStanding(LETTERS.received, [], null)).toMatchObject({ held: null, state: "draft" });
  });

  test("a sent letter says when, how and to whom", () => {
    expect(letterStanding(LETTERS.received, [event("sent")], null).sentence).toBe(
      "Sent Thu 5 Mar 2026 by mail to Priya Oyelaran",
    );
  });
});
