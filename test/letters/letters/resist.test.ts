import { describe, expect, test } from "vitest";
import { LETTERS } from "@/lib/letters/letters";
import { confirmedPack, factsOf, textOf, write } from "../letter-facts";

describe("what counsel signs", () => {
  test("notice is given that process is resisted until good cause is shown in a competent court (waukee:6)", () => {
    expect(textOf("resist")).toContain(
      "Waukee Public Library resists the subpoena dated March 2, 2026, received on March 3, 2026, until good cause has been shown in a court of competent jurisdiction (Library policy, Section 4.1, item 6)",
    );
    expect(write("resist").notice).toContain("Resisting by letter alone excuses nobody");
  });

  test("it is the board that resists where the policy says so (independence:resist)", () => {
    const facts = factsOf({
      pack: confirmedPack("independence"),
      library: { name: "Independence Public Library", city: "Independence", state: "IA" },
    });
    expect(textOf("resist", facts)).toContain("the Board of Independence Public Library resists");
  });

  test("nobody resists an order of a judge, a letter, or under a policy that says nothing of it", () => {
    expect(LETTERS.resist.unavailable(factsOf({ paper: { kind: "court-order" } }))).toContain(
      "A judge has ordered this",
    );
    expect(LETTERS.resist.unavailable(factsOf({ paper: { kind: "written-request" } }))).toContain("Only process");
    expect(LETTERS.resist.unavailable(factsOf({ pack: confirmedPack("ames") }))).toContain("says nothing of resisting");
  });
});
