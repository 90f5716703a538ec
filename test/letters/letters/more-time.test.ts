import { describe, expect, test } from "vitest";
import { checkDraft } from "@/lib/letters/check-draft";
import { LETTERS } from "@/lib/letters/letters";
import { factsOf, textOf } from "../letter-facts";

describe("received, and asking for more time", () => {
  test("more time is asked for in writing, and taken for granted by nobody", () => {
    const text = textOf("more-time");
    expect(text).toContain("be extended to April 6, 2026");
    expect(text).toContain("Until you have, the library takes the date of the paper as it stands.");
    expect(text).toContain("Agreed: the time to answer");
  });

  test("more time is later than the paper’s own date", () => {
    const facts = factsOf();
    const free = { ...LETTERS["more-time"].defaults(facts), until: "2026-03-20" };
    expect(checkDraft(LETTERS["more-time"], facts, free, false)).toMatchObject({ field: "until" });
  });
});
