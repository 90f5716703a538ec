import { expect, test } from "vitest";
import { departs } from "@/lib/determination/advice";
import { Determine } from "@/lib/determination/input";
import { type DecisionFacts, determinationPaper, noteToFile, signedPaper } from "@/lib/determination/paper";
import { DETERMINATION_KINDS, type DeterminationKind } from "@/lib/determination/types";
import { letterText } from "@/lib/letters/letter-text";
import { getPack } from "@/lib/policy/packs";

const pack = getPack("waukee")!;
const facts: DecisionFacts = {
  reference: "7K3QX-M0D4T",
  library: "Waukee Public Library",
  custodian: { name: "Maria Ortiz", title: "Director" },
  policy: { name: pack.title, section: pack.section, clauses: pack.clauses },
  paper: {
    kind: "civil-subpoena",
    receivedOn: "2026-03-02",
    issuedOn: "2026-02-27",
    court: "Iowa District Court for Dallas County",
    caseNumber: "LACV012345",
    caption: "Prairie Crossing Homes v. Lombard",
    requester: { name: "Sam Poe", agency: "Poe & Vance", phone: null, email: null },
    asked: ["registration", "circulation"],
    period: { from: "2025-01-01", to: "2025-06-30" },
    spoken: false,
  },
  defects: [
    {
      rule: "clerk-not-judge",
      title: "Clerk or attorney, not a judge",
      severity: "blocking",
      said: {
        lacks: "It was issued by a clerk. No judge was found to have signed it.",
        cited: ["Iowa Code § 22.7(13)"],
      },
    },
  ],
};

const sent = {
  matterId: "0f5e2c1a-8a51-4f0e-9d6b-0d3c8c3a1b11",
  instrumentId: "",
  follows: "",
  opinionId: "",
  kind: "refuse",
  decidedOn: "2026-03-09",
  reasons: "No judge has signed it.",
};
const choose = (differs: object) => {
  const { matterId, instrumentId, follows, opinionId, noteReasons, ...choices } = Determine.parse({
    ...sent,
    ...differs,
  });
  return choices;
};
const text = (differs: object) => letterText(determinationPaper(facts, choose(differs)));

test("the paper says what was asked, what is decided and why, on which clauses", () => {
  const paper = text({ kind: "resist", clauses: ["waukee:6"], defects: "clerk-not-judge" });
  expect(paper).toContain(
    "A subpoena, dated Fri 27 Feb 2026, was received on Mon 2 Mar 2026 from Sam Poe, Poe & Vance.",
  );
  expect(paper).toContain("registration and circulation, Wed 1 Jan 2025 to Mon 30 Jun 2025");
  expect(paper).toContain("until good cause has been shown in a court of competent jurisdiction");
  expect(paper).toContain("It was issued by a clerk. No judge was found to have signed it.");
  expect(paper).toContain("Basis: Iowa Code § 22.7(13)");
  expect(paper).toContain("Section 4.1, item 6:");
  expect(paper).toContain("Maria Ortiz, Director of Waukee Public Library");
});

test("a release in part names what is released and what is not", () => {
  const paper = text({ kind: "release-in-part", categories: "registration" });
  expect(paper).toContain("The library releases these records: registration.");
  expect(paper).toContain("It does not release: circulation.");
});

test("none found says where, when and by whom was searched", () => {
  const paper = text({
    kind: "none-found",
    systems: "Catalog and backups",
    searchedOn: "2026-03-05",
    searchedBy: "J. Park",
  });
  expect(paper).toContain("Searched: Catalog and backups. The search was made on Thu 5 Mar 2026 by J. Park.");
});

test.each(DETERMINATION_KINDS)("%s has words of its own, and none of advice", (kind) => {
  const paper = text({
    kind,
    categories: ["registration"],
    detail: "the city clerk",
    systems: "x",
    searchedOn: "2026-03-05",
    searchedBy: "x",
  });
  expect(paper.length).toBeGreaterThan(300);
  expect(paper).not.toMatch(/\badvi[cs]e|counsel\b|attorney-client/i);
});

test("the signature stands beneath the words that are signed, with their hash", () => {
  const letter = determinationPaper(facts, choose({}));
  const signed = letterText(
    signedPaper(letter, {
      by: "Maria Ortiz",
      title: "Director",
      at: "Mon 9 Mar 2026, 2:05 PM",
      means: "code",
      hash: "ab12",
    }),
  );
  expect(signed.startsWith(letterText(letter).trimEnd())).toBe(true);
  expect(signed).toContain(
    "Signed by Maria Ortiz, Director, on Mon 9 Mar 2026, 2:05 PM, with a code of the authenticator app",
  );
  expect(signed).toContain("SHA-256 of the words above: ab12");
});

test("the note to file is privileged, and says what was advised and why it was departed from", () => {
  const note = noteToFile(facts, {
    on: "2026-03-09",
    determination: "7K3QX-M0D4T",
    opinion: { by: "J. Feld", advice: "resist", givenOn: "2026-03-06", reasons: "No order." },
    stance: "departed",
    reasons: "The order came today.",
  });
  const words = letterText(note);
  expect(words).toContain("Privileged and confidential");
  expect(words).toContain("J. Feld advised on Fri 6 Mar 2026: resist.");
  expect(words).toContain("departs from this advice");
  expect(words).toContain("The order came today.");
});

test.each<[object, string]>([
  [{ reasons: "" }, "reasons"],
  [{ kind: "release" }, "categories"],
  [{ kind: "refer" }, "detail"],
  [{ kind: "held-by-another" }, "detail"],
  [{ kind: "withdrawn" }, "detail"],
  [{ kind: "taken-under-warrant" }, "detail"],
  [{ kind: "none-found", searchedOn: "2026-03-05", searchedBy: "x" }, "systems"],
  [{ kind: "none-found", systems: "x", searchedBy: "x" }, "searchedOn"],
  [{ kind: "none-found", systems: "x", searchedOn: "2026-03-05" }, "searchedBy"],
  [{ decidedOn: "yesterday" }, "decidedOn"],
])("%o is not enough: %s is asked for", (differs, field) => {
  const { error } = Determine.safeParse({ ...sent, ...differs });
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test.each<[DeterminationKind, "release" | "release-in-part" | "cure" | "resist", boolean]>([
  ["release", "release", false],
  ["release", "resist", true],
  ["release", "cure", true],
  ["release-in-part", "release", false],
  ["release-in-part", "release-in-part", false],
  ["release", "release-in-part", true],
  ["refuse", "resist", false],
  ["refuse", "release", true],
  ["resist", "release-in-part", true],
  ["none-found", "release", false],
  ["taken-under-warrant", "resist", false],
])("to decide %s where counsel advises %s departs: %s", (kind, advice, departing) => {
  const categories = kind === "release" ? (["registration", "circulation"] as const) : (["registration"] as const);
  expect(departs({ kind, categories }, { advice, categories: ["registration"] })).toBe(departing);
});
