import { expect, test } from "vitest";
import { factsOf, textOf } from "../letter-facts";

test("the patron is told what is asked, until when the library waits, and that a lawyer can object", () => {
  const text = textOf("patron-notice");
  expect(text).toContain("Dear Delia Marsh:");
  expect(text).toContain("nothing under it before March 14, 2026, unless a court orders otherwise");
  expect(text).toContain("A lawyer can tell you whether to object");
});

test("the patron is told what has left already, and only then that nothing else has", () => {
  expect(textOf("patron-notice")).toContain("Nothing has been handed over.");
  const left = [
    { category: "circulation" as const, on: "2026-03-03" },
    { category: null, on: "2026-03-04" },
  ];
  const text = textOf("patron-notice", factsOf({ left }));
  expect(text).not.toContain("Nothing has been handed over.");
  expect(text).toContain(
    "Before this letter, these left the library: circulation on March 3, 2026 and records on March 4, 2026. Nothing else",
  );
  expect(text).toContain("hand over nothing more under it before March 14, 2026");
});
