import { expect, test } from "vitest";
import { caseNumberIn } from "@/lib/findings/match/case-numbers";

test.each([
  ["Case No. FECR048213", "FECR048213"],
  ["CASE NO.: LACL158842", "LACL158842"],
  ["No. SWCR014431", "SWCR014431"],
  ["Search Warrant No. SWCR085066", "SWCR085066"],
  ["Criminal No. FECR084410", "FECR084410"],
  ["LAW NO. LACV151877", "LACV151877"],
  ["Civil Action No. 4:25-cv-00317-HCA-SBJ", "4:25-cv-00317-HCA-SBJ"],
  ["Case No. 26-mj-40-MAR", "26-mj-40-MAR"],
  ["Case No. CI 25-117", "CI 25-117"],
  ["GJ No. 2026-1", "2026-1"],
  ["Docket Number: BR 19-48", "BR 19-48"],
  ["Docket No.: BR 21-07", "BR 21-07"],
  ["Case No. 2024 L 011873", "2024 L 011873"],
  ["Court File No. 23-CR-26-118", "23-CR-26-118"],
  ["Index No. 512345/2025", "512345/2025"],
  ["Case No. PL-2025-CV-000041", "PL-2025-CV-000041"],
  // as scanners read them
  ["Case No. FECR0482l3", "FECR048213"],
  ["LAW NO. LACVi51877", "LACV151877"],
  ["CASE NO. OWCRO083902", "OWCR083902"],
  ["Case No. 4:26-mj-OOO91", "4:26-mj-00091"],
])("%j holds the number %s", (line, number) => {
  expect(caseNumberIn(line, true)?.text).toBe(number);
});

test.each([
  ["FECR068921", "FECR068921"],
  ["8:26-mc-00019-MDN", "8:26-mc-00019-MDN"],
  ["2025CF002914", "2025CF002914"],
  ["49CIV25-001877", "49CIV25-001877"],
])("a bare %j needs no label", (line, number) => {
  expect(caseNumberIn(line, false)?.text).toBe(number);
});

test.each(["No. ____________", "Case No.", "Plaintiff, No fault is claimed", "515-555-0152", "Waukee, Iowa 50263"])(
  "%j holds none",
  (line) => {
    expect(caseNumberIn(line, true)).toBeNull();
    expect(caseNumberIn(line, false)).toBeNull();
  },
);
