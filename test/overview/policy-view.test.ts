import { expect, test } from "vitest";
import { RULES } from "@/lib/defects/rules";
import { clauseLines, ruleLines } from "@/lib/overview/policy-view";
import { getPack } from "@/lib/policy/packs";

const waukee = getPack("waukee")!;
const rulesOf = (id: string) =>
  clauseLines(waukee)
    .find((clause) => clause.id === id)
    ?.rules.map((rule) => rule.id);

test("each clause shows the rules that cite it", () => {
  expect(rulesOf("waukee:4")).toContain("clerk-not-judge");
  expect(rulesOf("waukee:names")).toContain("overbroad-all-patrons");
  expect(rulesOf("waukee:proc.5")).toContain("letter-not-process");
});

test("every rule is listed, as the library has set it", () => {
  const set = { off: ["missing-seal"], severity: { "not-signed": "counsel" }, reasons: { "missing-seal": "Counsel." } };
  const lines = ruleLines({ ...waukee, rules: set as never });
  expect(lines.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  expect(lines.find(({ id }) => id === "missing-seal")).toMatchObject({ set: "off", reason: "Counsel." });
  expect(lines.find(({ id }) => id === "not-signed")).toMatchObject({ set: "counsel" });
  expect(lines.find(({ id }) => id === "clerk-not-judge")).toMatchObject({ set: "", severity: null });
});
