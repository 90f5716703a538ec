import fc from "fast-check";
import { expect, test } from "vitest";
import { notFound } from "@/lib/findings/define-finder";
import { FINDERS } from "@/lib/findings/finders";
import { Paper } from "@/lib/findings/paper";
import { readPapers } from "@/lib/findings/read-papers";
import { splitPapers } from "@/lib/findings/split-papers";
import { FACT_KEYS, type Facts, FINDING_KEYS, type Findings } from "@/lib/findings/types";
import { AMES, pagesOf } from "./pages-of";
import { AO88B, LETTER, ORDER, SUBPOENA, WARRANT } from "./papers";

const LINE = fc.oneof(
  fc.string({ maxLength: 90, unit: "grapheme" }),
  fc.constantFrom(...[SUBPOENA, ORDER, LETTER, AO88B, WARRANT].flatMap((paper) => paper.split("\n"))),
  fc.constantFrom(
    "(((((",
    "((?<",
    "Date:",
    "TO:",
    "\f",
    "v.",
    "No.",
    "/s/",
    "Place:",
    "$1 $& \\1",
    "§ § §",
    "ſK İ ﬁ",
    "on or before",
    "0".repeat(300),
  ),
);
const TEXT = fc.array(LINE, { maxLength: 60 }).map((lines) => lines.join("\n"));

test("no finder throws on any text", () => {
  const known = Object.fromEntries(
    [...FINDING_KEYS, ...FACT_KEYS].map((key) => [key, notFound()]),
  ) as unknown as Findings & Facts;
  fc.assert(
    fc.property(TEXT, fc.integer({ min: 0, max: 100 }), (text, confidence) => {
      for (const part of splitPapers(pagesOf(text, { confidence }))) {
        const paper = new Paper(part.pages);
        for (const finder of FINDERS) finder.find(paper, known, AMES);
      }
    }),
    { numRuns: 120 },
  );
});

test("whatever is read has every key, a sure place on the page and a confidence between nought and one", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const pages = pagesOf(text);
      for (const paper of readPapers(pages, AMES)) {
        for (const key of FINDING_KEYS) expect(paper.findings[key]).toBeDefined();
        for (const key of FACT_KEYS) expect(paper.facts[key]).toBeDefined();
        for (const { confidence, evidence, status, value } of [
          ...Object.values(paper.findings),
          ...Object.values(paper.facts),
        ]) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (status === "unreadable") expect(value).toBeNull();
          for (const { page, box } of evidence) {
            // A cover letter or an affidavit of the same file may bear a finding out.
            expect(pages.map(({ number }) => number)).toContain(page);
            expect(box[0] >= 0 && box[1] >= 0 && box[0] + box[2] <= 1.0001 && box[1] + box[3] <= 1.0001).toBe(true);
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("pages without a word are still a paper", () => {
  const papers = readPapers(pagesOf("\f\f"), AMES);
  expect(papers).toHaveLength(1);
  expect(papers[0]!.pages).toEqual([1, 2, 3]);
});

test("every key has one finder", () => {
  expect(FINDERS.map((finder) => finder.key).sort()).toEqual([...FINDING_KEYS, ...FACT_KEYS].sort());
});
