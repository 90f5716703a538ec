import type { GoodCause } from "@/lib/findings/types";

const HALVES = ["rationalConnection", "cogentAndCompelling"] as const;

/** The halves of the judicial test that a judge has found: a rational connection, a cogent and compelling need. */
export function halvesFound(goodCause: GoodCause | null): (typeof HALVES)[number][] {
  return HALVES.filter((half) => goodCause?.[half] === "found");
}

/** The words of each half. */
export const HALF_WORDS = {
  rationalConnection: "a rational connection to a legitimate end",
  cogentAndCompelling: "a cogent and compelling need",
} as const;
