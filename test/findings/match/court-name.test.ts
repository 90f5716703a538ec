import { describe, expect, test } from "vitest";
import { readCourt } from "@/lib/findings/match/court-name";
import { IOWA_COUNTIES, NEBRASKA_COUNTIES } from "@/lib/law/courts/counties";
import { DISTRICTS } from "@/lib/law/courts/federal";
import { STATE_NAMES, STATES } from "@/lib/law/courts/states";
import { FEDERAL_EXAMPLES, STATE_COURTS } from "@/lib/law/courts/styles";

const EXAMPLES = Object.entries(STATE_COURTS).flatMap(([state, { examples }]) =>
  examples.map(([printed, name]) => ({ printed, name, jurisdiction: STATES[state] })),
);

test.each(EXAMPLES)("$printed is the $name", ({ printed, name, jurisdiction }) => {
  expect(readCourt(printed)).toMatchObject({ name, jurisdiction });
});

test.each(FEDERAL_EXAMPLES)("%j is the %s", (printed, name) => {
  expect(readCourt(printed)).toMatchObject({ name, jurisdiction: "US" });
});

test("every federal district is read in full and abbreviated", () => {
  for (const state of STATE_NAMES) {
    for (const side of DISTRICTS[state] ?? [null]) {
      const district = state === "District of Columbia" ? state : `District of ${state}`;
      const name = `United States District Court for the ${side ? `${side} ` : ""}${district}`;
      expect(readCourt(`UNITED STATES DISTRICT COURT\n${side ? `${side} ` : ""}${district}`.toUpperCase())?.name).toBe(
        name,
      );
      if (side) expect(readCourt(`U.S. DIST. CT., ${side[0]}.D. ${state.toUpperCase()}`)?.name).toBe(name);
    }
  }
});

test("every county of Iowa has its district court, in three styles", () => {
  expect(IOWA_COUNTIES).toHaveLength(99);
  for (const county of IOWA_COUNTIES) {
    const name = `Iowa District Court for ${county} County`;
    expect(readCourt(`IN THE IOWA DISTRICT COURT FOR ${county.toUpperCase()} COUNTY`)?.name).toBe(name);
    expect(readCourt(`DISTRICT COURT, ${county.toUpperCase()} COUNTY, IOWA`)?.name).toBe(name);
    expect(readCourt(`IN THE DISTRICT COURT OF IOWA IN AND FOR ${county.toUpperCase()} COUNTY`)?.name).toBe(name);
  }
});

test("every county of Nebraska has its district and its county court", () => {
  expect(NEBRASKA_COUNTIES).toHaveLength(93);
  for (const county of NEBRASKA_COUNTIES) {
    expect(readCourt(`IN THE DISTRICT COURT OF ${county.toUpperCase()} COUNTY, NEBRASKA`)?.name).toBe(
      `District Court of ${county} County, Nebraska`,
    );
    expect(readCourt(`IN THE COUNTY COURT OF ${county.toUpperCase()} COUNTY, NEBRASKA`)?.name).toBe(
      `County Court of ${county} County, Nebraska`,
    );
  }
});

describe("what the head leaves out", () => {
  test("the state is taken from the rest of the paper", () => {
    expect(readCourt("IN THE DISTRICT COURT OF BUFFALO COUNTY", "Kearney, Nebraska")?.jurisdiction).toBe("NE");
  });

  test("a federal district without its side is not guessed", () => {
    expect(readCourt("UNITED STATES DISTRICT COURT\nDISTRICT OF IOWA")).toBeNull();
  });

  test.each([
    "DEPARTMENT OF HOMELAND SECURITY",
    "OFFICE OF THE HOWARD COUNTY SHERIFF",
    "HOUSE COMMITTEE ON GOVERNMENT OVERSIGHT",
    "",
  ])("%j is no court", (printed) => {
    expect(readCourt(printed)).toBeNull();
  });
});
