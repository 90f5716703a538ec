import { describe, expect, test } from "vitest";
import { readPapers } from "@/lib/findings/read-papers";
import { AMES, pagesOf } from "./pages-of";
import { AO88B, LETTER, ORDER, SUBPOENA, WARRANT } from "./papers";

const PROOF = `
                              RETURN OF SERVICE
I served the within subpoena on April 20, 2026 at Boone, Iowa.
                                     /s/ Lou Vance
                                     Lou Vance
                                     Deputy Sheriff
`;

describe("a file of several papers", () => {
  const papers = readPapers(
    pagesOf(
      [
        LETTER.replace("I am investigating", "Enclosed please find a subpoena. I am investigating"),
        SUBPOENA,
        PROOF,
        WARRANT,
      ].join("\f"),
    ),
    AMES,
  );

  test("gives each its own findings, the operative one first", () => {
    expect(papers.map((paper) => paper.pages)).toEqual([[2, 3], [1], [4]]);
    expect(papers.map((paper) => paper.findings.instrument.value)).toEqual([
      "criminal-subpoena",
      "written-request",
      "search-warrant",
    ]);
  });

  test("keeps the return's dates and signer out of the subpoena", () => {
    expect(papers[0]!.findings.returnOn.value).toBe("2026-04-14");
    expect(papers[0]!.findings.issuedOn.value).toBe("2026-02-18");
    expect(papers[0]!.findings.issuer.value).toEqual({ role: "clerk", name: "Greta Lindqvist" });
  });

  test("points at the page of the file, not of the paper", () => {
    expect(papers[2]!.findings.executeBy.evidence[0]!.page).toBe(4);
  });
});

test("the proof of service of a form leaks into no finding", () => {
  const { findings } = readPapers(pagesOf(AO88B), AMES)[0]!;
  expect(findings.issuedOn.value).toBe("2026-02-11");
  expect(findings.issuer.value?.name).toBe("Helen Vasquez-Rhee");
});

test("what is missing from a page that could not be read is unreadable, not absent", () => {
  const torn = SUBPOENA.replace("IN THE IOWA DISTRICT COURT FOR STORY COUNTY", "").replace("Case No. FECR068921", "");
  const { findings } = readPapers(pagesOf(torn, { confidence: 60 }), AMES)[0]!;
  expect(findings.court.status).toBe("unreadable");
  expect(findings.caseNumber.status).toBe("unreadable");
  expect(readPapers(pagesOf(torn), AMES)[0]!.findings.court.status).toBe("not-found");
});

describe("ink and seals", () => {
  const unsigned = ORDER.replace(
    /\f[\s\S]*$/,
    "\n\n\n\n                                   Ian Forsythe\n                                   District Court Judge\n",
  );
  const name = pagesOf(unsigned)[0]!.lines.find((line) => line.words[0]?.text === "Ian")!.box;
  const ink = { kind: "ink" as const, box: [name[0], name[1] - 0.045, 0.25, 0.04] as const, confidence: 0.9 };

  test("a printed name over no ink is unsigned", () => {
    expect(readPapers(pagesOf(unsigned), AMES)[0]!.findings.signature.value).toBe("unsigned");
  });

  test("ink above it is a signature, and its box is shown", () => {
    const { signature } = readPapers(pagesOf(unsigned, { marks: [[ink]] }), AMES)[0]!.findings;
    expect(signature.value).toBe("signed");
    expect(signature.evidence[0]!.box[1]).toBeCloseTo(ink.box[1]);
    expect(signature.evidence[0]!.quote).toContain("Ian Forsythe");
  });

  test("ink beside the other column signs nothing", () => {
    const far = { ...ink, box: [0.02, ink.box[1], 0.1, 0.04] as const };
    expect(readPapers(pagesOf(unsigned, { marks: [[far]] }), AMES)[0]!.findings.signature.value).toBe("unsigned");
  });

  test("a seal is a mark, not a word", () => {
    const seal = { kind: "seal" as const, box: [0.1, 0.5, 0.12, 0.09] as const, confidence: 0.95 };
    expect(readPapers(pagesOf(SUBPOENA, { marks: [[seal]] }), AMES)[0]!.findings.seal).toMatchObject({
      value: "present",
      evidence: [{ page: 1 }],
    });
  });

  test("a police emblem at the head of a letter is none", () => {
    const emblem = { kind: "seal" as const, box: [0.12, 0.06, 0.08, 0.06] as const, confidence: 0.7 };
    expect(readPapers(pagesOf(LETTER, { marks: [[emblem]] }), AMES)[0]!.findings.seal.value).toBe("absent");
  });
});

test("the ticked box says who issued", () => {
  const both = SUBPOENA.replace(
    "Issued this 18th day of February, 2026.",
    "[X] Issued by attorney   [ ] Issued by clerk\n\nDated this 18th day of February, 2026.\n\n/s/ Omar Pruett\nOmar Pruett\nAttorney for Plaintiff\n\n",
  );
  expect(readPapers(pagesOf(both), AMES)[0]!.findings.issuer.value).toEqual({ role: "attorney", name: "Omar Pruett" });
});
