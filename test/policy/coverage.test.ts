import { expect, test } from "vitest";
import { coverage } from "@/lib/policy/coverage";

const passed = (fullName: string) => ({ fullName, status: "passed" });

test("a clause is shown by the passing tests that name it, and by no others", () => {
  const tests = [
    passed("counsel is asked two questions (waukee:proc.3)"),
    passed("waukee:proc.3, minden:6. Both are asked"),
    passed("a list is refused: waukee:names"),
    { fullName: "the Board votes, waukee:proc.2", status: "failed" },
    passed("what is no clause: waukee:proc.33, unwaukee:1, waukee:1a"),
  ];
  const { shown, gaps } = coverage(["waukee:proc.3", "waukee:proc.2", "waukee:1", "minden:6", "waukee:names"], tests);
  expect(shown.get("waukee:proc.3")).toHaveLength(2);
  expect(shown.get("minden:6")).toHaveLength(1);
  expect(gaps).toEqual(["waukee:proc.2", "waukee:1"]);
});
