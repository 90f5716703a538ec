import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RULES } from "@/lib/defects/rules";
import { INSTRUMENTS, RECORD_CATEGORIES } from "@/lib/findings/types";
import { checkDraft } from "@/lib/letters/check-draft";
import { comparePapers } from "@/lib/letters/compare-papers";
import { RULES_WITH_CURE_WORDS } from "@/lib/letters/cure-words";
import { LETTER_KINDS, type LetterKind } from "@/lib/letters/define-letter";
import type { LetterFacts } from "@/lib/letters/facts";
import type { Letter } from "@/lib/letters/letter";
import { letterStanding } from "@/lib/letters/letter-state";
import { letterText } from "@/lib/letters/letter-text";
import { LETTERS } from "@/lib/letters/letters";
import { gagSheetPaper } from "@/lib/letters/letters/gag-sheet";
import { admitsRecords, namesAny } from "@/lib/letters/revealing";
import { getPack } from "@/lib/policy/packs";
import { factsOf, openDefect, PAPER } from "./letter-facts";

const write = (kind: LetterKind, facts: LetterFacts = factsOf(), words: string[] = []): Letter =>
  LETTERS[kind].write(facts, { ...LETTERS[kind].defaults(facts), words });
const textOf = (kind: LetterKind, facts?: LetterFacts) => letterText(write(kind, facts));
const pack = (id: string) => ({ ...getPack(id)!, confirmedOn: "2026-01-05" });

/** What the letter itself says, without the name of the case, which its sender gave it. */
const withoutCase = (letter: Letter) =>
  letterText({ ...letter, caption: null, re: [], to: [], by: null, salutation: null });

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
        pack: pack(base),
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

describe("received, and asking for more time", () => {
  test("can be written of a paper that nobody has read yet", () => {
    const facts = factsOf({
      defects: [],
      paper: {
        kind: null,
        issuedOn: null,
        caption: null,
        caseNumber: null,
        court: null,
        requester: null,
        issuer: null,
        dueOn: null,
        objection: null,
        goodCause: null,
      },
    });
    expect(LETTERS.received.unavailable(facts)).toBeNull();
    expect(textOf("received", facts)).toContain("received the paper on March 3, 2026, by certified mail");
    expect(textOf("received", facts)).toContain("Re: Paper received March 3, 2026");
    expect(textOf("more-time", facts)).toContain("It names no day by which to answer.");
  });

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

describe("what counsel signs", () => {
  test.each(["objection", "resist", "protective-order"] as const)("%s is marked as a draft", (kind) => {
    expect(write(kind).draftMark).toBe("DRAFT FOR THE SIGNATURE OF COUNSEL");
    expect(write(kind).signature?.lines).toEqual(["Counsel for Waukee Public Library"]);
  });

  test("objections rest on the rule, are for civil subpoenas alone, and say when their time is over", () => {
    expect(textOf("objection")).toContain(
      "Under Fed. R. Civ. P. 45(d)(2)(B), Waukee Public Library, which is not a party",
    );
    expect(LETTERS.objection.unavailable(factsOf({ paper: { kind: "grand-jury-subpoena" } }))).toContain(
      "moves the court",
    );
    expect(write("objection", factsOf({ on: "2026-03-18" })).notice).toContain("ended March 17, 2026");
  });

  test("notice is given that process is resisted until good cause is shown in a competent court (waukee:6)", () => {
    expect(textOf("resist")).toContain(
      "Waukee Public Library resists the subpoena dated March 2, 2026, received on March 3, 2026, until good cause has been shown in a court of competent jurisdiction (Library policy, Section 4.1, item 6)",
    );
    expect(write("resist").notice).toContain("Resisting by letter alone excuses nobody");
  });

  test("it is the board that resists where the policy says so (independence:resist)", () => {
    const facts = factsOf({
      pack: pack("independence"),
      library: { name: "Independence Public Library", city: "Independence", state: "IA" },
    });
    expect(textOf("resist", facts)).toContain("the Board of Independence Public Library resists");
  });

  test("nobody resists an order of a judge, a letter, or under a policy that says nothing of it", () => {
    expect(LETTERS.resist.unavailable(factsOf({ paper: { kind: "court-order" } }))).toContain(
      "A judge has ordered this",
    );
    expect(LETTERS.resist.unavailable(factsOf({ paper: { kind: "written-request" } }))).toContain("Only process");
    expect(LETTERS.resist.unavailable(factsOf({ pack: pack("ames") }))).toContain("says nothing of resisting");
  });

  test("the protective order leaves each finding to the court", () => {
    const text = textOf("protective-order");
    for (const words of [
      "good cause for the release, upon these specific facts",
      "rational connection",
      "cogent and compelling",
      "known crime",
    ])
      expect(text).toContain(words);
    expect(text.match(/\[_+\]/g)!.length).toBeGreaterThanOrEqual(5);
  });

  test("the protective order is captioned as the court's, with its parties and number", () => {
    expect(textOf("protective-order")).toContain(
      [
        "IN THE UNITED STATES DISTRICT COURT FOR THE SOUTHERN DISTRICT OF IOWA",
        "HARTWELL ORCHARDS, LLC",
        "v.",
        "DELIA MARSH",
        "No. 4:26-cv-00142-RGE-WPK",
      ].join("\n"),
    );
  });

  test("what the paper does not say of its case is left to be written in", () => {
    const unknown = factsOf({ paper: { court: null, caption: null, caseNumber: null } });
    expect(textOf("protective-order", unknown)).toMatch(
      /IN THE \[_+\]\n\[_+\]\nNo\. \[_+\]\n\n\[Proposed\] Protective order/,
    );
  });
});

describe("the explanation of the policy", () => {
  test("refers whoever asks to the Director, and says what opens which records (waukee:proc.1)", () => {
    const text = textOf("policy-explained");
    expect(text).toContain("The Director is the lawful custodian of the records (Library policy, Section 4.1, item 1)");
    expect(text).toContain("Every request goes to the custodian");
    expect(text).toContain("Registration | Written request, with official letterhead");
    expect(text).toContain("Other confidential records | Court order, with good cause shown on specific facts");
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

test("the patron is told what is asked, until when the library waits, and that a lawyer can object", () => {
  const text = textOf("patron-notice");
  expect(text).toContain("Dear Delia Marsh:");
  expect(text).toContain("nothing under it before March 14, 2026, unless a court orders otherwise");
  expect(text).toContain("A lawyer can tell you whether to object");
});

test("the patron is told what has left already, and only then that nothing else has", () => {
  expect(textOf("patron-notice")).toContain("Nothing has been handed over.");
  const left = [
    { category: "circulation" as const, on: "2026-03-03" },
    { category: null, on: "2026-03-04" },
  ];
  const text = textOf("patron-notice", factsOf({ left }));
  expect(text).not.toContain("Nothing has been handed over.");
  expect(text).toContain(
    "Before this letter, these left the library: circulation on March 3, 2026 and records on March 4, 2026. Nothing else",
  );
  expect(text).toContain("hand over nothing more under it before March 14, 2026");
});

test("the bench memo holds authorities both ways, and each limb with what was shown", () => {
  const text = textOf("bench-memo");
  for (const words of [
    "Brown v. Johnston",
    "Poole v. Hawkeye",
    "Tattered Cover",
    "Cogent and compelling need | § 22.7(13) | said by the one who asks | “the undersigned",
  ])
    expect(text).toContain(words);
  expect(write("bench-memo").privilegedMark).toContain("PRIVILEGED");
});

test("the packet asks the policy’s two questions as a form", () => {
  const text = textOf("packet");
  expect(text).toContain("Is this process, order or subpoena in proper form?");
  expect(text).toContain("Is there a showing of good cause for its issuance?");
  expect(text).toContain("[ ] Move to quash");
});

test("the gag sheet says what, whom, until when and whom she may tell, with a line to sign", () => {
  const sheet = gagSheetPaper({
    on: "2026-03-09",
    title: "Notice that you are bound to silence",
    to: "J. Rivera, IT coordinator",
    ground: "Told Mon 9 Mar 2026: needed to comply.",
    parts: ["What you may not tell", "Whom it binds", "Until when", "Whom you may tell"].map((heading) => ({
      heading,
      sentences: ["One.", "Two."],
    })),
    promise: "I have read this notice.",
  });
  const text = letterText(sheet);
  for (const heading of ["What you may not tell", "Whom it binds", "Until when", "Whom you may tell", "Signature:"])
    expect(text).toContain(heading);
});

describe("a paper in the place of another", () => {
  const seen = (rule: string, severity: "blocking" | "advisory" = "blocking", unreadable = false) => ({
    rule,
    severity,
    title: rule,
    unreadable,
  });
  test("cures what no longer shows, and leaves open what does (waukee:proc.4)", () => {
    const compared = comparePapers(
      [seen("clerk-not-judge"), seen("missing-attachment"), seen("missing-seal", "advisory")],
      [seen("missing-attachment"), seen("overbroad-no-dates")],
    );
    expect(compared).toEqual({
      cured: [{ rule: "clerk-not-judge", title: "clerk-not-judge" }],
      open: [{ rule: "missing-attachment", title: "missing-attachment" }],
      appeared: [{ rule: "overbroad-no-dates", title: "overbroad-no-dates" }],
      doubtful: false,
    });
  });

  test("is no sure cure where it cannot be read", () => {
    expect(comparePapers([seen("clerk-not-judge")], [seen("not-signed", "blocking", true)]).doubtful).toBe(true);
  });
});

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
