import { describe, expect, test } from "vitest";
import { count, type Sight } from "@/lib/digest/count";
import { renderHtml } from "@/lib/digest/render-html";
import { renderText } from "@/lib/digest/render-text";
import { subjectOf } from "@/lib/digest/report";
import { trendOf } from "@/lib/digest/trend";
import type { DigestContents } from "@/lib/digest/types";

const NOTHING: Sight = {
  matters: [],
  papers: [],
  consultationsOpen: 0,
  decisions: [],
  handOvers: [],
  deadlines: [],
  referrals: [],
};

const SOME: Sight = {
  ...NOTHING,
  matters: [
    { id: "m1", kind: "civil-subpoena", agency: "private-party" },
    { id: "m2", kind: "search-warrant", agency: "law-enforcement" },
    { id: "m3", kind: "civil-subpoena", agency: "private-party" },
    { id: "m4", kind: "oral", agency: "private-party" },
  ],
  papers: [
    { matterId: "m1", id: "p1", defective: true, cured: true },
    { matterId: "m2", id: "p2", defective: false, cured: false },
  ],
  decisions: [{ matterId: "m1", id: "d1", kind: "release-in-part" }],
  handOvers: [
    { matterId: "m1", id: "h1", category: "circulation", taken: false },
    { matterId: "m1", id: "h2", category: "circulation", taken: false },
    { matterId: "m1", id: "h3", category: "holds", taken: false },
    { matterId: "m2", id: "h4", category: null, taken: true },
  ],
  deadlines: [{ matterId: "m1", id: "p1", on: "2026-03-03", met: true }],
  referrals: [{ meetingOn: null }, { meetingOn: "2026-03-10" }, { meetingOn: "2026-03-10" }],
};

const contents = (sight: Sight, counted = new Set<string>(), band = 3): DigestContents => {
  const own = {
    library: "Waukee Public Library",
    from: "2026-02-02",
    until: "2026-03-02",
    band,
    ...count(sight, counted, band).counts,
  };
  return { ...own, trend: trendOf([own], "2026-03-02") };
};

describe("what a report counts", () => {
  test("is exact by kind, and banded by who asked and by what was handed over", () => {
    expect(contents(SOME)).toMatchObject({
      nothingNew: false,
      requests: {
        total: 4,
        kinds: [
          { key: "civil-subpoena", count: 2 },
          { key: "oral", count: 1 },
          { key: "search-warrant", count: 1 },
        ],
        agencies: [{ key: "private-party", count: 3 }],
      },
      papers: { defective: 1, cured: 1 },
      decisions: { total: 1, kinds: [{ key: "release-in-part", count: 1 }] },
      releases: { total: 3, taken: 1, categories: [] },
      deadlines: { due: 1, met: 1 },
      referrals: [
        { meetingOn: "2026-03-10", count: 2 },
        { meetingOn: null, count: 1 },
      ],
    });
    expect(contents(SOME, undefined, 2).releases.categories).toEqual([{ key: "circulation", count: 2 }]);
  });

  test("is counted once: what an earlier report has counted is not counted again", () => {
    const { facts } = count(SOME, new Set(), 3);
    const counted = new Set(facts.map(({ matterId, fact }) => `${matterId} ${fact}`));
    expect(counted.size).toBe(facts.length);
    const later = contents({ ...SOME, referrals: [] }, counted);
    expect(later).toMatchObject({ nothingNew: true, requests: { total: 0 }, papers: { defective: 0, cured: 0 } });
  });

  test("is counted when its matter comes into sight, however long ago it happened", () => {
    const { facts } = count({ ...SOME, matters: SOME.matters.slice(1), papers: SOME.papers.slice(1) }, new Set(), 3);
    const counted = new Set(facts.map(({ matterId, fact }) => `${matterId} ${fact}`));
    expect(contents(SOME, counted)).toMatchObject({ requests: { total: 1 }, papers: { defective: 1, cured: 1 } });
  });
});

describe("the trend", () => {
  test("is the sum of what was reported in each of the last twelve months, and of nothing else", () => {
    const report = (until: string, total: number) => ({
      ...contents(NOTHING),
      until,
      requests: { total, kinds: [], agencies: [] },
    });
    const trend = trendOf(
      [report("2025-02-28", 9), report("2025-12-15", 2), report("2025-12-29", 3), report("2026-03-02", 1)],
      "2026-03-02",
    );
    expect(trend.map(({ month, requests }) => [month, requests])).toEqual([
      ["2025-04", 0],
      ["2025-05", 0],
      ["2025-06", 0],
      ["2025-07", 0],
      ["2025-08", 0],
      ["2025-09", 0],
      ["2025-10", 0],
      ["2025-11", 0],
      ["2025-12", 5],
      ["2026-01", 0],
      ["2026-02", 0],
      ["2026-03", 1],
    ]);
  });
});

describe("how it reads", () => {
  test("with nothing new it is three lines, under the subject that every report has", () => {
    const quiet = contents(NOTHING);
    expect(renderText(quiet).split("\n").slice(0, 3)).toEqual([
      "Nothing new since Mon 2 Feb 2026.",
      "This report covers only what the law lets us report.",
      "Please do not reply to all: discussion by e-mail may be a meeting.",
    ]);
    expect(renderHtml(quiet).match(/<p class="ink"/g)).toHaveLength(3);
    expect(subjectOf(quiet)).toBe(subjectOf(contents(SOME)));
  });

  test("has the same headings whatever the numbers, and says what it does not cover", () => {
    const headings = (text: string) => text.match(/^[A-Z][A-Z ,’'-]{3,}$/gm);
    const one = contents({ ...SOME, matters: SOME.matters.slice(0, 1), referrals: [] });
    expect(headings(renderText(one))).toEqual(headings(renderText(contents(SOME))));
    for (const form of [renderText(one), renderHtml(one)]) {
      expect(form).toContain("This report covers only what the law lets us report.");
      expect(form).toContain("Please do not reply to all: discussion by e-mail may be a meeting.");
      expect(form).toContain("fewer than 3");
    }
  });

  test("asks nothing of another machine, and makes no markup of the library's name", () => {
    const html = renderHtml({ ...contents(SOME), library: `<img src="https://x.test/a.gif"> & Co` });
    expect(html).not.toMatch(/<img|<script|<link|url\(|src="/);
    expect(html).toContain("&lt;img src=&quot;https://x.test/a.gif&quot;&gt; &amp; Co");
  });
});
