import { expect, test } from "vitest";
import { textOf, write } from "../letter-facts";

test("the bench memo holds authorities both ways, and each limb with what was shown", () => {
  const text = textOf("bench-memo");
  for (const words of [
    "Brown v. Johnston",
    "Poole v. Hawkeye",
    "Tattered Cover",
    "Cogent and compelling need | § 22.7(13) | said by the one who asks | “the undersigned",
  ])
    expect(text).toContain(words);
  expect(write("bench-memo").privilegedMark).toContain("PRIVILEGED");
});
