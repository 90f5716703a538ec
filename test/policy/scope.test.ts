import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evaluate } from "@/lib/defects/evaluate";
import { type InstrumentKind, RECORD_CATEGORIES, type RecordCategory } from "@/lib/findings/types";
import { clauseLines } from "@/lib/overview/policy-view";
import { protectedRecords } from "@/lib/policy/pack";
import { getPack } from "@/lib/policy/packs";
import { goodCause, paper } from "../support/sound-paper";

const BY_ANYBODY = { byJusticeAgency: false, programImages: false };
const BY_POLICE = { byJusticeAgency: true, programImages: false };
const USES: RecordCategory[] = [
  "registration",
  "circulation",
  "holds",
  "interlibrary-loan",
  "computer-use",
  "search-history",
  "reference",
];

const held = (id: string, sought: readonly RecordCategory[], asked = BY_ANYBODY) =>
  protectedRecords(getPack(id)!, sought, asked);
/** What is wrong with a paper that is sound but for this, under a library's policy. */
const found = (kind: InstrumentKind, differs: Parameters<typeof paper>[1]) => evaluate(paper(kind, differs));

describe("what is confidential", () => {
  test.each([
    ["waukee", "every use that identifies a person, and registration and circulation by name: waukee:scope, waukee:2"],
    ["independence", "information sought or received, searches, reference, circulation, loans: independence:scope"],
    ["ames", "names, cards, addresses and uses, whatever the age: ames:conf"],
  ])("at %s: %s", (id) => {
    expect(held(id, USES)).toEqual(USES);
    expect(held(id, USES, BY_POLICE)).toEqual(USES);
  });

  test("at Waukee there is no class that is open, to anybody: waukee:scope", () => {
    expect(held("waukee", RECORD_CATEGORIES, BY_POLICE)).toEqual([...RECORD_CATEGORIES]);
  });

  test.each(USES)(
    "at Waukee a subpoena for %s is held up until a judge has spoken: waukee:scope, waukee:2",
    (records) => {
      const blocking = found("civil-subpoena", {
        pack: "waukee",
        issuer: { role: "clerk", name: "M. Tolliver" },
        records: [records],
      })
        .filter(({ severity }) => severity === "blocking")
        .map(({ rule }) => rule);
      // Registration alone has a test of its own: waukee:3.
      expect(blocking.includes("clerk-not-judge")).toBe(records !== "registration");
    },
  );
});

test.each([
  ["independence", "independence:images"],
  ["cresco", "cresco:5f"],
])("at %s pictures of programs may be used, and nothing else of who came: %s", (id) => {
  expect(held(id, ["programs"], { byJusticeAgency: false, programImages: true })).toEqual([]);
  expect(held(id, ["programs"])).toEqual(["programs"]);
});

describe("Iowa's own law, beside the policy: waukee:law", () => {
  test.each([
    [
      "no judge's determination",
      {
        goodCause: goodCause({
          judicialDetermination: "absent",
          rationalConnection: "absent",
          cogentAndCompelling: "absent",
        }),
      },
      "no-judicial-determination",
    ],
    ["no particular person", { goodCause: goodCause({ particularSubject: "absent" }) }, "no-particular-person"],
    ["no known crime", { goodCause: goodCause({ knownCrime: "absent" }) }, "no-known-crime"],
    ["no justice agency", { justiceAgency: false }, "not-justice-agency"],
  ] as const)("%s: waukee:law", (_, differs, rule) => {
    const defect = found("prosecutor-subpoena", { pack: "waukee", records: ["circulation"], ...differs }).find(
      (one) => one.rule === rule,
    );
    expect(defect?.basis.join("; ")).toMatch(/22\.7\(13\)|waukee:law|waukee:order|waukee:4/);
  });

  test("what was given on conditions is counsel's to look at, by paragraph 14: waukee:law", () => {
    const [defect] = found("court-order", { pack: "waukee", intake: { donorRestricted: true } }).filter(
      ({ rule }) => rule === "donor-restricted",
    );
    expect(defect?.basis.join("; ")).toContain("22.7(14)");
    expect(defect?.basis).toContain("waukee:law");
  });
});

test.each(["civil-subpoena", "criminal-subpoena", "grand-jury-subpoena", "prosecutor-subpoena"] as const)(
  "at Independence a %s alone is not enough: independence:order",
  (kind) => {
    const defect = found(kind, {
      pack: "independence",
      issuer: { role: "clerk", name: "M. Tolliver" },
      records: ["circulation"],
    }).find(({ rule }) => rule === "clerk-not-judge");
    expect(defect).toMatchObject({ severity: "blocking" });
    expect(defect?.basis).toContain("independence:order");
  },
);

test("at Minden a parent's charges are for recovering material, and open nothing to an agency: minden:3", () => {
  expect(held("minden", ["accounts-due"])).toEqual(["accounts-due"]);
  expect(held("minden", ["accounts-due"], BY_POLICE)).toEqual(["accounts-due"]);
  expect(clauseLines(getPack("minden")!).find(({ id }) => id === "minden:3")?.does).not.toBe("");
});

test("conduct is another policy's, and no rule speaks of it: minden:8", () => {
  expect(clauseLines(getPack("minden")!).find(({ id }) => id === "minden:8")).toMatchObject({ rules: [] });
});

test("no field of the program asks for the purpose of what a patron wanted: minden:inquiry", () => {
  const pages = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".tsx"));
  const labels = pages.flatMap((path) => {
    const text = readFileSync(join("app", path), "utf8");
    return [...text.matchAll(/\b(?:label|legend|hint|aria-label)=(?:"([^"]+)"|\{`([^`]+)`)/g)].map(
      ([, plain, written]) => plain ?? written!,
    );
  });
  expect(labels.length).toBeGreaterThan(40);
  expect(labels.filter((label) => /\bpurpose\b|\bwhy\b.*\b(?:patron|cardholder|borrow|read)/i.test(label))).toEqual([
    // Said of our own note, which is to leave her name out.
    ...labels.filter((label) => /^Without a patron’s name/.test(label) && /\bwhy\b/i.test(label)),
  ]);
});
