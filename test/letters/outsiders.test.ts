import { describe, expect, test } from "vitest";
import { checkDraft } from "@/lib/letters/check-draft";
import { LETTER_KINDS, type LetterKind } from "@/lib/letters/define-letter";
import { LETTERS } from "@/lib/letters/letters";
import { admitsRecords, namesAny } from "@/lib/letters/revealing";
import { factsOf, PAPER, withoutCase, write } from "./letter-facts";

describe("no letter to an outsider", () => {
  const outward: LetterKind[] = [
    "received",
    "more-time",
    "objection",
    "resist",
    "protective-order",
    "policy-explained",
  ];
  test.each(outward)("%s tells whether there are records, or names a patron beyond the name of the case", (kind) => {
    const text = withoutCase(write(kind));
    expect(admitsRecords(text)).toBeNull();
    expect(namesAny(text, PAPER.subjects)).toBeNull();
  });

  test.each([
    "Our records show that she was here.",
    "We have no records of her.",
    "The library holds two accounts in that name.",
    "There are no responsive records.",
    "She borrowed it in May.",
    "The records exist but are confidential.",
    "He is not a patron.",
    "The library found nothing but one account.",
  ])("takes words that tell without a second look: %s", (words) => {
    const facts = factsOf();
    const free = { ...LETTERS.cure.defaults(facts), words: [words] };
    expect(checkDraft(LETTERS.cure, facts, free, false)).toMatchObject({ field: "words" });
    expect(checkDraft(LETTERS.cure, facts, free, true)).toBeNull();
  });

  test.each([
    "Please call me on Tuesday.",
    "We ask for the order that approved it.",
    "The library will answer when counsel has advised.",
    "The records that the paper describes are confidential by law.",
  ])("is kept from plain words: %s", (words) => {
    expect(admitsRecords(words)).toBeNull();
  });
});

describe("what counsel signs", () => {
  test.each(["objection", "resist", "protective-order"] as const)("%s is marked as a draft", (kind) => {
    expect(write(kind).draftMark).toBe("DRAFT FOR THE SIGNATURE OF COUNSEL");
    expect(write(kind).signature?.lines).toEqual(["Counsel for Waukee Public Library"]);
  });
});

describe("where silence may bind anyone", () => {
  test.each([
    ["it was not asked yet", { silence: null, standing: "closed" }],
    ["nobody is sure", { silence: "not-sure", standing: "closed" }],
    ["it does", { silence: "yes", standing: "sealed" }],
    ["it was answered no, and the matter is sealed nevertheless", { silence: "no", standing: "sealed" }],
  ] as const)("neither patron nor board is so much as named: %s", (_, differs) => {
    const absent = LETTER_KINDS.filter((kind) => LETTERS[kind].absent(factsOf(differs)));
    expect(absent).toEqual(["patron-notice", "agenda-item"]);
  });

  test("both may be written once it is answered no", () => {
    expect(LETTER_KINDS.filter((kind) => LETTERS[kind].absent(factsOf()))).toEqual([]);
  });
});
