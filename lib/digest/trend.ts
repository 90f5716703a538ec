import type { DigestContents, TrendMonth } from "./types";

const MONTHS = 12;

/** What the archive's digests counted, month by month, over the year that ends with `until`; nothing is counted again. */
export function trendOf(
  archive: readonly Pick<DigestContents, "until" | "requests" | "papers" | "decisions" | "releases">[],
  until: string,
): TrendMonth[] {
  return lastMonths(until).map((month) => {
    const of = archive.filter((digest) => digest.until.startsWith(month));
    const sum = (pick: (digest: (typeof of)[number]) => number) => of.reduce((total, one) => total + pick(one), 0);
    return {
      month,
      requests: sum(({ requests }) => requests.total),
      defective: sum(({ papers }) => papers.defective),
      cured: sum(({ papers }) => papers.cured),
      decisions: sum(({ decisions }) => decisions.total),
      releases: sum(({ releases }) => releases.total),
    };
  });
}

function lastMonths(until: string): string[] {
  const [year = 0, month = 0] = until.split("-").map(Number);
  return Array.from({ length: MONTHS }, (_, index) => {
    const number = year * 12 + (month - 1) - (MONTHS - 1 - index);
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
  });
}
