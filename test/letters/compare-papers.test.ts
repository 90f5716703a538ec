import { describe, expect, test } from "vitest";
import { comparePapers } from "@/lib/letters/compare-papers";

describe("a paper in the place of another", () => {
  const seen = (rule: string, severity: "blocking" | "advisory" = "blocking", unreadable = false) => ({
    rule,
    severity,
    title: rule,
    unreadable,
  });
  test("cures what no longer shows, and leaves open what does (waukee:proc.4)", () => {
    const compared = comparePapers(
      [seen("clerk-not-judge"), seen("missing-attachment"), seen("missing-seal", "advisory")],
      [seen("missing-attachment"), seen("overbroad-no-dates")],
    );
    expect(compared).toEqual({
      cured: [{ rule: "clerk-not-judge", title: "clerk-not-judge" }],
      open: [{ rule: "missing-attachment", title: "missing-attachment" }],
      appeared: [{ rule: "overbroad-no-dates", title: "overbroad-no-dates" }],
      doubtful: false,
    });
  });

  test("is no sure cure where it cannot be read", () => {
    expect(comparePapers([seen("clerk-not-judge")], [seen("not-signed", "blocking", true)]).doubtful).toBe(true);
  });
});
