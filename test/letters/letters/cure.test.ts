import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RULES } from "@/lib/defects/rules";
import { INSTRUMENTS, RECORD_CATEGORIES } from "@/lib/findings/types";
import { checkDraft } from "@/lib/letters/check-draft";
import { RULES_WITH_CURE_WORDS } from "@/lib/letters/cure-words";
import { letterText } from "@/lib/letters/letter-text";
import { LETTERS } from "@/lib/letters/letters";
import { admitsRecords, namesAny } from "@/lib/letters/revealing";
import { getPack } from "@/lib/policy/packs";
import { confirmedPack, factsOf, openDefect, textOf, withoutCase, write } from "../letter-facts";

describe("the cure letter", () => {
  test("lists every open defect with its ground, its cure and a day (waukee:proc.4)", () => {
    const text = textOf("cure");
    expect(text).toContain("1. It was issued by a clerk. No judge was found to have signed it.");
    expect(text).toContain("2. No judge was found to have determined");
    expect(text).toContain("4. It was received on March 3, 2026 and is returnable on March 23, 2026");
    expect(text.match(/Basis: Library policy, Section 4\.1, item 4; Iowa Code § 22\.7\(13\)/g)).toHaveLength(3);
    expect(text.match(/To be cured by: /g)).toHaveLength(4);
    expect(text).toContain("is to be put right by March 14, 2026");
    expect(text).toContain("Routine deletion of anything that may be responsive has been suspended");
    expect(text).toContain("It does not stop the clock");
  });

  test("says on its copy and its page that the clock does not stop, and which dates run", () => {
    expect(write("cure").notice).toContain(
      "This does not stop the clock. Written objections are due by March 17, 2026 and the paper’s own date is March 23, 2026.",
    );
  });

  test("cites to an outsider only what was checked, and says on the copy what waits for counsel", () => {
    const letter = write("cure");
    expect(letterText(letter)).not.toMatch(/confirmed by counsel|45\(a\)\(3\)/);
    expect(letter.notice).toContain("Not cited until counsel has confirmed it: Fed. R. Civ. P. 45(a)(3).");
  });

  test("leaves out what would tell of the library’s records, and says so on the copy", () => {
    const facts = factsOf({
      defects: [
        openDefect("clerk-not-judge"),
        openDefect("records-not-held", { title: "Held by someone else" }),
        openDefect("donor-restricted", { title: "Given on conditions" }),
      ],
    });
    expect(letterText(write("cure", facts))).not.toMatch(/vendor|consortium|gift|conditions/i);
    expect(write("cure", facts).notice).toContain("Left to counsel: Held by someone else; Given on conditions.");
  });

  test("does not call a policy the library’s that was never confirmed", () => {
    const facts = factsOf({ pack: getPack("waukee")! });
    expect(textOf("cure", facts)).toContain("Library policy on file, Section 4.1, item 4");
    expect(write("cure", facts).enclosures).toEqual([]);
  });

  test.each([
    ["a search warrant", { kind: "search-warrant" as const }, "agent who is carrying out a warrant"],
    ["an order that a judge has signed", { kind: "court-order" as const }, "nobody writes letters to a judge"],
    ["a FISA order", { kind: "fisa-order" as const }, "Counsel alone writes"],
    ["a national security letter", { kind: "national-security-letter" as const }, "Counsel alone writes"],
  ])("is not written about %s", (_, paper, why) => {
    expect(LETTERS.cure.unavailable(factsOf({ paper }))).toContain(why);
  });

  test("is written about an order that is only proposed", () => {
    const facts = factsOf({
      paper: { kind: "court-order", proposed: true },
      defects: [openDefect("unsigned-order-proposed")],
    });
    expect(LETTERS.cure.unavailable(facts)).toBeNull();
  });

  test("is not written where there is nothing that its sender could cure", () => {
    const facts = factsOf({
      defects: [openDefect("policy-looser-than-statute"), openDefect("missing-seal", { severity: "advisory" })],
    });
    expect(LETTERS.cure.unavailable(facts)).toContain("No open defect");
  });

  test.each([
    ["Hon. Rebecca Ebinger", "judge"],
    ["Chambers of Magistrate Judge Adams", "judge"],
    ["Special Agent R. Doe", "agent"],
  ])("is not addressed to %s", (line, who) => {
    const facts = factsOf();
    const free = { ...LETTERS.cure.defaults(facts), to: [line] };
    expect(checkDraft(LETTERS.cure, facts, free, false)?.message).toContain(`a${who === "agent" ? "n" : ""} ${who}’s`);
  });

  const rule = fc.constantFrom(...RULES_WITH_CURE_WORDS);
  const anyFacts = fc
    .record({
      rules: fc.uniqueArray(rule, { minLength: 1, maxLength: 12 }),
      kind: fc.constantFrom(...INSTRUMENTS),
      records: fc.uniqueArray(fc.constantFrom(...RECORD_CATEGORIES), { maxLength: 5 }),
      came: fc.constantFrom("paper" as const, "oral" as const, "typed-letter" as const),
      subjects: fc.uniqueArray(fc.constantFrom("Delia Marsh", "Zdeňka Øverby", "T. Quillfeather"), { minLength: 1 }),
      dueOn: fc.constantFrom(null, "2026-03-01", "2026-03-05", "2026-03-23"),
      base: fc.constantFrom("waukee", "independence", "cresco", "minden", "ames", "iowa", "nebraska"),
      unreadable: fc.boolean(),
    })
    .map(({ rules, kind, records, came, subjects, dueOn, base, unreadable }) =>
      factsOf({
        pack: confirmedPack(base),
        defects: rules.map((id) =>
          // Whatever the page says of a defect to the library, the letter says none of it.
          openDefect(id, {
            unreadable,
            title: `Our records show ${subjects[0]}`,
            reason: `We have 3 records of ${subjects[0]}.`,
            cure: `Hand over ${subjects[0]}'s records.`,
          }),
        ),
        paper: { kind, records, came, subjects, dueOn },
      }),
    );

  test("never says whether there are records, and never names whom they would be about, whatever is wrong with the paper", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const text = withoutCase(write("cure", facts));
        expect(admitsRecords(text)).toBeNull();
        expect(namesAny(text, facts.paper.subjects)).toBeNull();
        expect(text).toContain("nothing in it says whether the library has any record");
      }),
      { numRuns: 300 },
    );
  });

  test("has words, or says that it has none, for each rule", () => {
    expect([...RULES_WITH_CURE_WORDS].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });
});
