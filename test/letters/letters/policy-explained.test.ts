import { describe, expect, test } from "vitest";
import { textOf } from "../letter-facts";

describe("the explanation of the policy", () => {
  test("refers whoever asks to the Director, and says what opens which records (waukee:proc.1)", () => {
    const text = textOf("policy-explained");
    expect(text).toContain("The Director is the lawful custodian of the records (Library policy, Section 4.1, item 1)");
    expect(text).toContain("Every request goes to the custodian");
    expect(text).toContain("Registration | Written request, with official letterhead");
    expect(text).toContain("Other confidential records | Court order, with good cause shown on specific facts");
  });
});
