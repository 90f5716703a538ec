import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "@/lib/defects/rules";
import { NEVER_SAID } from "../support/test-rule";

const ROOT = join(import.meta.dirname, "../..");
const HEADINGS = ["What it is", "Why it matters", "When it is not a defect", "How it is cured", "Authority"];
const files = readdirSync(join(ROOT, "lib/defects/rules")).map((file) => basename(file, ".ts"));
const pages = readdirSync(join(ROOT, "docs/defects")).map((file) => basename(file, ".md"));

describe("the folder of rules", () => {
  test("each file is one rule that is run, and each rule has its file", () => {
    expect([...RULES].map(({ id }) => id).sort()).toEqual(files.sort());
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))("%s has its test, its page and its basis", (id, rule) => {
    expect(existsSync(join(ROOT, `test/defects/rules/${id}.test.ts`))).toBe(true);
    const page = readFileSync(join(ROOT, `docs/defects/${id}.md`), "utf8");
    expect(page).toMatch(new RegExp(`^# ${rule.title.replace(/[?().]/g, "\\$&")}\n`));
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(HEADINGS);
    for (const section of page.split(/^## .+$/m).slice(1)) expect(section.trim().length).toBeGreaterThan(15);
    expect(page).not.toMatch(NEVER_SAID);
    expect(typeof rule.basis === "function" || rule.basis.length > 0).toBe(true);
    expect(rule.title).not.toMatch(NEVER_SAID);
  });

  test("no page speaks of a rule that is gone", () => {
    expect(pages.filter((page) => !files.includes(page))).toEqual([]);
  });
});
