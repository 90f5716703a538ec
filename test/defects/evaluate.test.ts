import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defineRule } from "@/lib/defects/define-rule";
import { evaluate } from "@/lib/defects/evaluate";
import { RULES } from "@/lib/defects/rules";
import { SEVERITIES } from "@/lib/defects/types";
import { FACT_KEYS, FINDING_KEYS, type FindingKey, INSTRUMENTS } from "@/lib/findings/types";
import { getPack } from "@/lib/policy/packs";
import { arbitraryPaper } from "../support/arbitrary-paper";
import { goodCause, paper, unreadable } from "../support/sound-paper";
import { NEVER_SAID } from "../support/test-rule";

const BLOCK_AN_ORDER = ["not-signed", "unsigned-order-proposed", "foreign-criminal-raw"];
const OWNERS: Partial<Record<FindingKey, string>> = {
  signature: "not-signed",
  court: "missing-court-name",
  caseNumber: "missing-case-number",
  issuedOn: "missing-issue-date",
  returnOn: "missing-return-date",
  executeBy: "warrant-expired",
  attachments: "missing-attachment",
};

describe("whatever a paper says", () => {
  test("evaluating never throws, and every defect has a reason, a ground and a cure", () => {
    fc.assert(
      fc.property(arbitraryPaper, (input) => {
        const known = new Set([...Object.values(input.pack.grounds).flat()]);
        for (const defect of evaluate(input)) {
          expect(SEVERITIES).toContain(defect.severity);
          expect(defect.reason).not.toBe("");
          expect(defect.cure).not.toBe("");
          expect(defect.title).not.toMatch(/^This check failed/);
          expect(`${defect.title} ${defect.cure}`).not.toMatch(NEVER_SAID);
          expect(defect.basis.length).toBeGreaterThan(0);
          for (const ground of defect.basis) expect(/^[a-z]+:/.test(ground) ? known.has(ground) : true).toBe(true);
          expect(new Set(defect.basis).size).toBe(defect.basis.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("no rule speaks twice", () => {
    fc.assert(
      fc.property(arbitraryPaper, (input) => {
        const rules = evaluate(input).map(({ rule }) => rule);
        expect(new Set(rules).size).toBe(rules.length);
      }),
      { numRuns: 200 },
    );
  });

  test("nothing blocks a search warrant", () => {
    fc.assert(
      fc.property(arbitraryPaper, (input) => {
        const { findings } = input;
        const warrant = {
          ...findings,
          instrument: { value: "search-warrant" as const, status: "read" as const, confidence: 1, evidence: [] },
        };
        const pack = withSeverity(input.pack, "blocking");
        expect(
          evaluate({ ...input, findings: warrant, pack }).filter(({ severity }) => severity === "blocking"),
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("an entered order is blocked only for want of a judge's signature here", () => {
    fc.assert(
      fc.property(arbitraryPaper, fc.constantFrom("court-order", "pen-trap-order", "fisa-order"), (input, kind) => {
        const read = <T>(value: T) => ({ value, status: "read" as const, confidence: 1, evidence: [] });
        const findings = { ...input.findings, instrument: read(kind), signature: read("signed" as const) };
        const facts = { ...input.facts, proposed: read(false) };
        const pack = withSeverity(input.pack, "blocking");
        const blocking = evaluate({ ...input, findings, facts, pack }).filter(
          ({ severity }) => severity === "blocking",
        );
        for (const { rule } of blocking) expect(BLOCK_AN_ORDER).toContain(rule);
      }),
      { numRuns: 200 },
    );
  });

  test("what a defect touches is among what is sought", () => {
    fc.assert(
      fc.property(arbitraryPaper, (input) => {
        const sought = input.findings.records.value ?? [];
        const elsewhere = evaluate(input).flatMap(({ records }) =>
          records.filter((category) => !sought.includes(category)),
        );
        expect(elsewhere).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("what could not be read", () => {
  test.each([...FINDING_KEYS, ...FACT_KEYS])("%s is reported by its one owner, for counsel", (key) => {
    const reported = evaluate(paper("court-order", { [key]: unreadable })).filter((defect) => defect.unreadable);
    const owner = OWNERS[key as FindingKey] ?? "ocr-low-confidence";
    expect(reported.map(({ rule, severity }) => [rule, severity])).toEqual([[owner, "counsel"]]);
    expect(reported[0]?.evidence[0]?.quote).toBe(key);
  });

  test("several are named in one defect", () => {
    const [defect] = evaluate(paper("court-order", { caption: unreadable, subjects: unreadable }));
    expect(defect?.title).toBe("Could not be read: case and about");
  });

  test("a pack that leaves a rule out cannot silence what could not be read", () => {
    const input = paper("civil-subpoena", { signature: unreadable });
    const pack = { ...input.pack, rules: { off: ["not-signed"], severity: {} } };
    expect(evaluate({ ...input, pack }).map(({ rule, unreadable: unread }) => [rule, unread])).toEqual([
      ["not-signed", true],
    ]);
  });
});

describe("severity", () => {
  const clerk = { issuer: { role: "clerk" as const, name: null } };

  test("a library may make a question of what blocks", () => {
    const input = paper("civil-subpoena", clerk);
    const pack = { ...input.pack, rules: { off: [], severity: { "clerk-not-judge": "counsel" as const } } };
    expect(evaluate({ ...input, pack })[0]).toMatchObject({ rule: "clerk-not-judge", severity: "counsel" });
  });

  test("a library may leave a rule out", () => {
    const input = paper("civil-subpoena", clerk);
    const pack = { ...input.pack, rules: { off: ["clerk-not-judge"], severity: {} } };
    expect(evaluate({ ...input, pack })).toEqual([]);
  });

  test("what an entered order would be blocked for becomes a question, and says that silence is no option", () => {
    const [defect] = evaluate(paper("court-order", { caseNumber: null }));
    expect(defect).toMatchObject({ rule: "missing-case-number", severity: "counsel" });
    expect(defect?.cure).toContain("comply, or move the court by Wed 1 Apr 2026. Silence is no option.");
  });

  test("an order that nobody signed binds nobody, and its other faults block too", () => {
    const found = evaluate(paper("court-order", { caseNumber: null, signature: "unsigned" }));
    expect(found.map(({ severity }) => severity)).toEqual(["blocking", "blocking"]);
  });

  test("what a search warrant would be blocked for is put on the record", () => {
    const [defect] = evaluate(paper("search-warrant", { fishing: true }));
    expect(defect).toMatchObject({ severity: "counsel" });
    expect(defect?.cure).toContain("Do not consent to more, and do not obstruct.");
  });
});

describe("the check itself", () => {
  const broken = defineRule({
    id: "broken",
    group: "form",
    title: "Broken",
    severity: "advisory",
    basis: ["policy:form"],
    cure: "None.",
    fires() {
      throw new Error("no such thing");
    },
  });

  test("a rule that throws blocks, and says that it failed", () => {
    const [defect] = evaluate(paper("civil-subpoena"), [broken]);
    expect(defect).toMatchObject({ rule: "broken", severity: "blocking", title: "This check failed: broken" });
  });

  test("a rule that throws does not block a search warrant", () => {
    expect(evaluate(paper("search-warrant"), [broken])[0]?.severity).toBe("counsel");
  });

  test("a sound order has no defect under any policy", () => {
    for (const pack of ["waukee", "independence", "cresco", "ames", "iowa"]) {
      expect(evaluate(paper("court-order", { pack }))).toEqual([]);
    }
  });

  test("the evidence is that of the part that the rule is about", () => {
    const input = paper("grand-jury-subpoena", { goodCause: goodCause({ knownCrime: "absent" }) });
    const box = [0, 0, 1, 1] as const;
    input.findings.goodCause.evidence = [
      { page: 1, quote: "crime", box, of: "goodCause.knownCrime" },
      { page: 2, quote: "need", box, of: "goodCause.cogentAndCompelling" },
    ];
    const defect = evaluate(input).find(({ rule }) => rule === "no-known-crime");
    expect(defect?.evidence.map(({ quote }) => quote)).toEqual(["crime"]);
  });

  test("a copy under another id is judged as its base, and cites its base's clauses", () => {
    const base = getPack("waukee");
    if (!base) throw new Error("no pack");
    const copy = { ...structuredClone(base), id: "our-own", confirmedOn: "2026-01-05" };
    const input = paper("civil-subpoena", { issuer: { role: "clerk", name: null } });
    const [defect] = evaluate({ ...input, pack: copy });
    expect(defect).toMatchObject({ severity: "blocking" });
    expect(defect?.basis).toContain("waukee:4");
    expect(defect?.reason).toContain("Your policy asks for a court's order");
  });

  test("nothing is called your policy before the library has confirmed it", () => {
    const defects = INSTRUMENTS.flatMap((kind) =>
      evaluate(paper(kind, { issuer: null, goodCause: null, letterhead: false })),
    );
    expect(defects.length).toBeGreaterThan(20);
    for (const { reason } of defects) expect(reason).not.toMatch(/your policy/i);
  });

  test("no reason says that a statute forbids a library to obey", () => {
    const defects = INSTRUMENTS.flatMap((kind) => evaluate(paper(kind, { issuer: null, goodCause: null })));
    for (const { reason, cure } of defects) expect(`${reason} ${cure}`).not.toMatch(/forbid|may not comply|prohibit/i);
  });

  test("every rule has an id of its own", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });
});

function withSeverity<P extends { rules: { off: string[] } }>(pack: P, severity: "blocking") {
  return { ...pack, rules: { off: [], severity: Object.fromEntries(RULES.map(({ id }) => [id, severity])) } };
}
