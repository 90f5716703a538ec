import { describe, expect, test } from "vitest";
import { LETTERS } from "@/lib/letters/letters";
import { factsOf, textOf, write } from "../letter-facts";

describe("what counsel signs", () => {
  test("objections rest on the rule, are for civil subpoenas alone, and say when their time is over", () => {
    expect(textOf("objection")).toContain(
      "Under Fed. R. Civ. P. 45(d)(2)(B), Waukee Public Library, which is not a party",
    );
    expect(LETTERS.objection.unavailable(factsOf({ paper: { kind: "grand-jury-subpoena" } }))).toContain(
      "moves the court",
    );
    expect(write("objection", factsOf({ on: "2026-03-18" })).notice).toContain("ended March 17, 2026");
  });
});
