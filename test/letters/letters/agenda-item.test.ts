import { describe, expect, test } from "vitest";
import { checkDraft } from "@/lib/letters/check-draft";
import { letterText } from "@/lib/letters/letter-text";
import { LETTERS } from "@/lib/letters/letters";
import { factsOf, write } from "../letter-facts";

describe("the agenda item", () => {
  test("names no patron, party, case or requester", () => {
    const text = letterText(write("agenda-item"));
    for (const name of ["Marsh", "Hartwell", "00142", "Oyelaran", "Brandt"]) expect(text).not.toContain(name);
    expect(text).toContain("these kinds of records: circulation and computer use");
  });

  test("does not take a patron’s name from who writes it, tick or no tick", () => {
    const facts = factsOf();
    const free = { ...LETTERS["agenda-item"].defaults(facts), words: ["About Ms. MARSH's loans."] };
    expect(checkDraft(LETTERS["agenda-item"], facts, free, true)?.message).toContain("Leave the name out");
  });
});
