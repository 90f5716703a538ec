import { expect, test } from "vitest";
import { Paper } from "@/lib/findings/paper";
import { pagesOf } from "./pages-of";
import { AO88B, SUBPOENA } from "./papers";

function zoneOf(text: string, words: string) {
  return new Paper(pagesOf(text)).lines.find((line) => line.text.includes(words))?.zone;
}

test.each([
  [SUBPOENA, "E-FILED 2026", "header"],
  [SUBPOENA, "IN THE IOWA DISTRICT", "caption"],
  [SUBPOENA, "Case No. FECR068921", "caption"],
  [SUBPOENA, "YOU ARE COMMANDED", "body"],
  [AO88B, "PROOF OF SERVICE", "proof-of-service"],
  [AO88B, "I served the subpoena", "proof-of-service"],
  ["x\n\n              CERTIFICATE OF SERVICE\nThe undersigned certifies", "The undersigned", "certificate-of-service"],
  ["x\n\n              RETURN OF SEARCH WARRANT\nI received the within", "I received", "return"],
  ["x\n\n              INVENTORY AND RETURN\nThe undersigned took", "The undersigned", "return"],
  ["x\n\n              ATTACHMENT A\nAll holds", "All holds", "attachment"],
  ["x\n\n              EXHIBIT 1\nAll holds", "All holds", "attachment"],
  ["x\n\n              DEFINITIONS AND INSTRUCTIONS\n1. Document means", "Document means", "rule-text"],
  ["x\n\n              NOTICE TO PERSONS SUBJECT TO A SUBPOENA\n1. You may object", "You may object", "rule-text"],
  ["x\n\n              CERTIFICATE OF CUSTODIAN OF RECORDS\nI am the custodian", "I am the", "blank-form"],
  ["x\n\n              ATTACHMENT A\nAll holds\fDated: February 13, 2026\nAugusta Trent", "Augusta Trent", "body"],
])("%#: the zone of %j is %s", (text, words, zone) => {
  expect(zoneOf(text, words)).toBe(zone);
});

test("a clerk's and a library's rubber stamps stand around the paper, and nobody signs there", () => {
  const text =
    "Sincerely,\n\n/s/ Carl Beaudry\nCarl Beaudry\nRevenue Agent\n\n\n\n        FEB FILED\n     CLERK OF COURT\n\n\n\n       RECEIVED\n      MAR 2 2026";
  for (const words of ["FEB FILED", "CLERK OF COURT", "RECEIVED", "MAR 2"]) expect(zoneOf(text, words)).toBe("header");
  expect(zoneOf(text, "Revenue Agent")).toBe("body");
  expect(zoneOf("x\n\n/s/ Dana Ruiz\nCLERK OF COURT", "CLERK OF COURT")).toBe("body");
});

test("a sentence that speaks of an attachment opens none", () => {
  expect(zoneOf("x\n\nAttachment A, and the records that are described there, shall be\nproduced", "produced")).toBe(
    "body",
  );
});

test("a flow joins what a line's end broke, leaves out running heads, and knows where its words stand", () => {
  const paper = new Paper(pagesOf("The reques-\nted release of infor-\nmation is DENlED"));
  const flow = paper.flow("body");
  expect(flow.text).toContain("requested release of information is DENIED");
  const at = flow.text.indexOf("information");
  expect(flow.evidence(at, at + 11)[0]!.quote).toBe("infor- mation");
});
