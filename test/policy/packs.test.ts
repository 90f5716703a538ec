import { describe, expect, test } from "vitest";
import { RECORD_CATEGORIES } from "@/lib/findings/types";
import { BASES, policyName, protectedRecords } from "@/lib/policy/pack";
import { getPack, listPacks } from "@/lib/policy/packs";

const CLAUSES = {
  waukee: "law scope names 1 2 3 4 5 6 proc.1 proc.2 proc.3 proc.4 proc.5 proc.6 noshare",
  independence: "order resist scope access card overdue images contact video",
  cresco: "1 2h 5a 5b 5c 5d 5e 5f 5g 5h 5i 6a 6b-d 6e",
  minden: "inquiry guide 1 2 3 4 5 6 7 8 215",
  ames: "access conf noshare use card recover vendor meeting illegal process custodian",
};

const BY_POLICE = { byJusticeAgency: true, programImages: false };
const BY_OTHERS = { byJusticeAgency: false, programImages: false };

describe("the packs", () => {
  test("are the five policies and two blank ones", () => {
    expect(listPacks().map(({ id }) => id)).toEqual([...BASES]);
    expect(getPack("elsewhere")).toBeNull();
  });

  test.each(Object.entries(CLAUSES))("%s has each of its clauses, in its own words", (id, clauses) => {
    const pack = getPack(id);
    expect(pack?.clauses.map((clause) => clause.id)).toEqual(clauses.split(" ").map((clause) => `${id}:${clause}`));
    for (const { title, says, does } of pack?.clauses ?? []) {
      expect(title.length).toBeGreaterThan(3);
      expect(says).toMatch(/\.$/);
      expect(does).toMatch(/\.$/);
    }
  });

  test.each(listPacks().map((pack) => [pack.id, pack] as const))("%s cites only clauses that it has", (id, pack) => {
    const ids = new Set(pack.clauses.map((clause) => clause.id));
    const cited = [
      ...Object.values(pack.grounds).flat(),
      ...pack.open.map(({ clause }) => clause),
      ...pack.routes.map(({ clause }) => clause),
    ];
    expect(cited.filter((clause) => !ids.has(clause))).toEqual([]);
    expect(cited.every((clause) => clause.startsWith(`${id}:`))).toBe(true);
    expect(pack.grounds.form.length).toBeGreaterThan(0);
  });

  test.each(listPacks().map((pack) => [pack.id, pack] as const))("%s survives being stored as JSON", (_, pack) => {
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });

  test("a blank pack has Cresco's terms, and neither its name nor its city's office", () => {
    for (const id of ["iowa", "nebraska"]) {
      const pack = getPack(id);
      expect(pack).toMatchObject({ asks: "in-form", library: null, base: id });
      expect(JSON.stringify(pack)).not.toMatch(/cresco/i);
    }
    expect(JSON.stringify(getPack("nebraska"))).not.toMatch(/iowa/i);
  });

  test("no pack is called your policy before the library confirms it", () => {
    for (const pack of listPacks()) expect(policyName(pack)).toBe("The policy on file");
    const [first] = listPacks();
    if (first) expect(policyName({ ...first, confirmedOn: "2026-01-05" })).toBe("Your policy");
  });
});

describe("what each policy protects", () => {
  test.each([
    ["waukee", BY_POLICE, []],
    ["minden", BY_POLICE, []],
    ["independence", BY_OTHERS, ["meeting-room", "video"]],
    ["independence", BY_POLICE, ["accounts-due", "meeting-room", "video"]],
    ["cresco", BY_OTHERS, ["meeting-room", "video"]],
    ["cresco", { byJusticeAgency: true, programImages: true }, ["accounts-due", "meeting-room", "programs", "video"]],
    ["ames", BY_OTHERS, ["meeting-room"]],
    ["ames", { byJusticeAgency: true, programImages: true }, ["accounts-due", "meeting-room"]],
    ["nebraska", BY_OTHERS, ["meeting-room", "video"]],
  ] as const)("%s, asked %o, leaves open %o", (id, asked, open) => {
    const pack = getPack(id);
    if (!pack) throw new Error(id);
    const held = protectedRecords(pack, RECORD_CATEGORIES, asked);
    expect(RECORD_CATEGORIES.filter((category) => !held.includes(category)).sort()).toEqual([...open].sort());
  });
});
