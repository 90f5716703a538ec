import { afterEach, beforeEach, expect, test } from "vitest";
import { describe as describeError, quietConsole } from "@/scripts/server/quiet-console";
import { requestContext } from "@/scripts/server/request-context";

const before = { ...console };
let lines: string[];
beforeEach(() => {
  lines = [];
  quietConsole((line) => lines.push(line));
});
afterEach(() => {
  Object.assign(console, before);
});

test("an error is logged by its codes, its request and its place, and by nothing that it was about", () => {
  const cause = Object.assign(new Error("Key (email)=(m.ortiz@waukee.test) exists"), { code: "23505" });
  const error = new Error("Failed query: select * from matters\nparams: 7b1e", { cause });
  requestContext.run({ requestId: "r-1" }, () => console.error("⨯", error, { matterId: "7b1e" }));
  expect(lines).toEqual([
    expect.stringMatching(/^request=r-1 error=Error<23505 at test\/scripts\/quiet-console\.test\.ts:\d+\n$/),
  ]);
});

test("words are not logged at all, for they could be anybody's", () => {
  console.log("GET /matters/7b1e");
  console.warn("Slow: /matters/7b1e");
  console.error("Lombard", "subpoena");
  expect(lines).toEqual(["request=- error=unknown\n"]);
});

test("a code that is no word of code is not passed on", () => {
  const error = Object.assign(new Error("x"), { code: "No matter for Jane Lombard", digest: "1234567890" });
  expect(describeError(error)).toContain("error=Error number=1234567890");
  expect(describeError(Object.assign(new Error("x"), { digest: "NEXT_NOT_FOUND;Lombard" }))).not.toContain("Lombard");
});

test("a message with a line that looks like a place is not taken for one", () => {
  const error = new Error("x\n    at patron (/Jane/Lombard/card.ts:12:3)");
  expect(describeError(error)).not.toContain("Lombard");
});
