import { describe, expect, test } from "vitest";
import { factsOf, textOf } from "../letter-facts";

describe("what counsel signs", () => {
  test("the protective order leaves each finding to the court", () => {
    const text = textOf("protective-order");
    for (const words of [
      "good cause for the release, upon these specific facts",
      "rational connection",
      "cogent and compelling",
      "known crime",
    ])
      expect(text).toContain(words);
    expect(text.match(/\[_+\]/g)!.length).toBeGreaterThanOrEqual(5);
  });

  test("the protective order is captioned as the court's, with its parties and number", () => {
    expect(textOf("protective-order")).toContain(
      [
        "IN THE UNITED STATES DISTRICT COURT FOR THE SOUTHERN DISTRICT OF IOWA",
        "HARTWELL ORCHARDS, LLC",
        "v.",
        "DELIA MARSH",
        "No. 4:26-cv-00142-RGE-WPK",
      ].join("\n"),
    );
  });

  test("what the paper does not say of its case is left to be written in", () => {
    const unknown = factsOf({ paper: { court: null, caption: null, caseNumber: null } });
    expect(textOf("protective-order", unknown)).toMatch(
      /IN THE \[_+\]\n\[_+\]\nNo\. \[_+\]\n\n\[Proposed\] Protective order/,
    );
  });
});
