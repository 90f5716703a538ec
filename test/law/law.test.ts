import { describe, expect, test } from "vitest";
import { NONDISCLOSURE_AUTHORITIES } from "@/lib/findings/types";
import { confidentialityOf } from "@/lib/law/confidentiality";
import { cite, getLaw, listLaw, speaksOf } from "@/lib/law/law";
import { nondisclosureLaw } from "@/lib/law/nondisclosure";

describe("the law as data", () => {
  test.each(listLaw().map((row) => [row.id, row] as const))(
    "%s has a citation, our own words and honest dates",
    (_, row) => {
      expect(row.citation).toMatch(/\d/);
      expect(row.says).toMatch(/\.$/);
      expect(row.says).not.toMatch(/["“”]/);
      for (const day of [row.effectiveFrom, row.effectiveTo, row.verifiedOn]) {
        if (day !== null) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
      if (row.effectiveFrom && row.effectiveTo) expect(row.effectiveFrom < row.effectiveTo).toBe(true);
    },
  );

  test("no two rows cite the same", () => {
    const citations = listLaw().map(({ citation }) => citation);
    expect(new Set(citations).size).toBe(citations.length);
  });

  test("what was not read against its text says so wherever it is cited", () => {
    for (const row of listLaw())
      expect(cite(row).endsWith("(to be confirmed by counsel)")).toBe(row.verifiedOn === null);
  });

  test.each([
    ["ia-22.7-13", { kind: "civil-subpoena", paper: "US", library: "IA" }, true],
    ["ia-22.7-13", { kind: "civil-subpoena", paper: "IA", library: "NE" }, false],
    ["frcp-45-a-3", { kind: "civil-subpoena", paper: "US", library: "IA" }, true],
    ["frcp-45-a-3", { kind: "civil-subpoena", paper: "IA", library: "IA" }, false],
    ["frcp-45-a-3", { kind: "search-warrant", paper: "US", library: "IA" }, false],
    ["frcp-45-a-3", { kind: "civil-subpoena", paper: null, library: "IA" }, true],
    ["ia-808.8", { kind: "search-warrant", paper: null, library: "NE" }, false],
    ["brown", { kind: "civil-subpoena", paper: "US", library: "IA" }, true],
    ["brown", { kind: "civil-subpoena", paper: "NE", library: "NE" }, false],
  ] as const)("%s of %o: %s", (id, speaking, speaks) => {
    expect(speaksOf(getLaw(id), speaking)).toBe(speaks);
  });

  test("Iowa's statute asks for a judge's determination, and what points the other way stands beside it", () => {
    expect(confidentialityOf("IA")).toMatchObject({ asksJudge: true, contrary: ["brown", "poole"] });
  });

  test("Nebraska's does not, and counsel confirms its number", () => {
    const law = confidentialityOf("NE");
    expect(law?.asksJudge).toBe(false);
    expect(law && cite(law.row)).toContain("to be confirmed by counsel");
    expect(confidentialityOf("IL")).toBeNull();
  });
});

describe("bars on telling", () => {
  test.each(NONDISCLOSURE_AUTHORITIES)("%s says what it forbids, whom it binds and how it ends", (authority) => {
    const law = nondisclosureLaw(authority);
    for (const words of [law.forbids, law.binds, law.lasts, law.challenge]) expect(words).toMatch(/\.$/);
  });

  test("counsel may be told of a national security letter, and is never named to the FBI", () => {
    const law = nondisclosureLaw("usc18-2709c");
    expect(law).toMatchObject({ counselMayBeTold: "yes", namesThoseTold: true });
    expect(law.lasts).toContain("never lifts by itself");
  });
});
