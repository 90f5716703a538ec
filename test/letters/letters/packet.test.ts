import { expect, test } from "vitest";
import { textOf } from "../letter-facts";

test("the packet asks the policy’s two questions as a form", () => {
  const text = textOf("packet");
  expect(text).toContain("Is this process, order or subpoena in proper form?");
  expect(text).toContain("Is there a showing of good cause for its issuance?");
  expect(text).toContain("[ ] Move to quash");
});
