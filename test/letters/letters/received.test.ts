import { describe, expect, test } from "vitest";
import { LETTERS } from "@/lib/letters/letters";
import { factsOf, textOf } from "../letter-facts";

describe("received, and asking for more time", () => {
  test("can be written of a paper that nobody has read yet", () => {
    const facts = factsOf({
      defects: [],
      paper: {
        kind: null,
        issuedOn: null,
        caption: null,
        caseNumber: null,
        court: null,
        requester: null,
        issuer: null,
        dueOn: null,
        objection: null,
        goodCause: null,
      },
    });
    expect(LETTERS.received.unavailable(facts)).toBeNull();
    expect(textOf("received", facts)).toContain("received the paper on March 3, 2026, by certified mail");
    expect(textOf("received", facts)).toContain("Re: Paper received March 3, 2026");
    expect(textOf("more-time", facts)).toContain("It names no day by which to answer.");
  });
});
