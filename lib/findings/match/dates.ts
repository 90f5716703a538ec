import type { Day } from "../types";
import { editDistance } from "./edit-distance";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const ORDINALS: Record<string, number> = Object.fromEntries(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
    .split(" ")
    .map((word, i) => [word, i + 1]),
);

/** A date as printed, and where. */
export interface DateMatch {
  day: Day;
  start: number;
  end: number;
  /** 0 to 1: how little had to be guessed. */
  confidence: number;
}

// Digits as scanners read them: `2O`, `l9`, `20Z6`, `2 0 2 6`.
const D = "[0-9OoQIl|SZB]";
// The "1s" of "1st" is no fifteen.
const DAY = `(?:[0-3IlOoSZ|](?!st)${D}|${D})`;
const YEAR = "(?:[2Zz][0OoQ]{1}[0-9OoQIl|SZB]{2}|[2Zz] ?[0OoQ] ?[0-9OoQIl|SZ] ?[0-9OoQIl|SZB])";
const SHORT_YEAR = "['’]?[0-9]{2}";
const ORD = "(?:\\s?(?:st|nd|rd|d(?![A-Za-z])|th|[\"”'’*°]{1,2}|\\(?th\\)?|tn|tb|fh|lh|ih|1h|nci|sf|sl|t))?";
// "day" as scanners read it: "clay", "dav", "doy"
const DAY_SAID = "(?:d|cl)[aoe][yvg]";
const MONTH = "(?:[A-Za-z0-9|][A-Za-z0-9|]{2,9}\\.?)";
const DAY_WORD = "(?:twenty|thirty)?[- ]?[a-z]{4,11}";
const GAP = "[\\s,.;]{1,4}";

const FORMS: [RegExp, (m: RegExpExecArray) => Parts][] = [
  // "this 5th day of March, 2026", "the 20th day of\nMarch A.D. 2026", "on the 17th of February 2026", "the 9th day of MARCH, 2026"
  [
    new RegExp(
      `(?<![0-9])(${DAY})${ORD}\\s+(?:${DAY_SAID}\\s+)?of${GAP}(${MONTH})${GAP}(?:A\\.? ?D\\.?,?\\s)?(?:two thousand \\w+|(${YEAR}|${SHORT_YEAR}))(?![0-9])`,
      "gi",
    ),
    (m) => ({ day: m[1], month: m[2], year: m[3] }),
  ],
  // "fifth day of March, 2026"
  [
    new RegExp(`\\b(${DAY_WORD})\\s+${DAY_SAID}\\s+of\\s+(${MONTH})${GAP}(${YEAR})(?![0-9])`, "gi"),
    (m) => ({ day: m[1], month: m[2], year: m[3] }),
  ],
  // "March 5, 2026", "Februarv 2O, 2026", "Mar. 5th 2026", "FEB 10 2026", "May1, 2025"
  [
    new RegExp(
      `(?<![A-Za-z])(${MONTH})(?:\\s{1,2}|(?=[0-9]))(${DAY})${ORD}[\\s,.;]{1,4}(${YEAR}|${SHORT_YEAR}(?= ?(?:[.,;)]|at|$|\\n)))(?![0-9])`,
      "gi",
    ),
    (m) => ({ day: m[2], month: m[1], year: m[3] }),
  ],
  // "5 March 2026", "27 FEB 2026", "05-MAR-2026", "11 December 2019"
  [
    new RegExp(`(?<![0-9$])(${DAY})[\\s-]{1,2}(${MONTH})[\\s,-]{1,3}(${YEAR}|[0-9]{2})(?![0-9])`, "gi"),
    (m) => ({ day: m[1], month: m[2], year: m[3] }),
  ],
  // "2026 FEB 20", "2026-FEB-20"
  [
    new RegExp(`(?<![0-9])(${YEAR})[\\s-]{1,2}(${MONTH})[\\s-]{1,2}(${DAY})(?![0-9])`, "gi"),
    (m) => ({ day: m[3], month: m[2], year: m[1] }),
  ],
  // "2026-02-20", "2026/02/25"
  [
    /(?<![0-9A-Z-])(2[0Oo][0-9OoIl]{2})[-/.]([01OoIl][0-9OoIl])[-/.]([0-3OoIl][0-9OoIl])(?![0-9])/g,
    (m) => ({ day: m[3], number: m[2], year: m[1] }),
  ],
  // "03/10/2026", "3/5/26", "11-30-1979", "02.24.2026", and both of "3/1/2025-5/31/2025"
  [
    /(?<![0-9A-Za-z]|(?<!\/[0-9]{2}|\/[0-9]{4})-)([01OoIl]?[0-9OoIl])\s?([/.-])\s?([0-3OoIl]?[0-9OoIl])\s?\2\s?([12][0-9Oo][0-9OoIl]{2}|[0-9]{2})(?![0-9]|-(?![0-9]{1,2}\/))/g,
    (m) => ({ day: m[3], number: m[1], year: m[4] }),
  ],
];

interface Parts {
  day?: string;
  month?: string;
  number?: string;
  year?: string;
}

/** Every date in a text, in its American forms, in order and without overlaps. Birth dates are dates too: the caller knows what it asks. */
export function datesIn(text: string): DateMatch[] {
  const found: DateMatch[] = [];
  for (const [form, partsOf] of FORMS) {
    form.lastIndex = 0;
    for (let m = form.exec(text); m; m = form.exec(text)) {
      const whole = m[0];
      const start = m.index;
      const read = dayOf(partsOf(m));
      if (!read) {
        form.lastIndex = start + 1;
        continue;
      }
      if (!found.some((f) => start < f.end && start + whole.length > f.start))
        found.push({ ...read, start, end: start + whole.length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dayOf(parts: Parts): { day: Day; confidence: number } | null {
  const month = parts.number ? { number: digits(parts.number), sure: true } : monthOf(parts.month ?? "");
  if (!month?.number) return null;
  const ordinal = parts.day ? ORDINALS[parts.day.toLowerCase().replace(/\s+/g, "-")] : undefined;
  const day = ordinal ?? digits(parts.day ?? "");
  let year = digits((parts.year ?? "").replace(/['’\s]/g, ""));
  if (day === null || year === null) return null;
  if (year < 100) year += year < 70 ? 2000 : 1900;
  // A faint 0 is read as 6 or 8: 2626 can only be 2026.
  const mended = year > 2100 && /^2[68][0-4]/.test(String(year));
  if (mended) year = 2000 + (year % 100);
  if (year < 1900 || year > 2100 || month.number < 1 || month.number > 12) return null;
  if (day < 1 || day > lastDay(year, month.number)) return null;
  const guessed =
    mended ||
    !month.sure ||
    /[A-Za-z|]/.test(`${ordinal ? "" : (parts.day ?? "")}${parts.year ?? ""}${parts.number ?? ""}`);
  const iso = `${year}-${String(month.number).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return { day: iso, confidence: guessed ? 0.85 : 1 };
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function monthOf(word: string): { number: number; sure: boolean } | null {
  const lower = word.toLowerCase().replace(/\.$/, "");
  const exact = MONTHS.findIndex(
    (m) => m === lower || (lower.length >= 3 && (m.slice(0, 3) === lower || m.slice(0, 4) === lower)),
  );
  if (exact >= 0) return { number: exact + 1, sure: true };
  if (lower === "sept") return { number: 9, sure: true };
  if (lower.length < 3) return null;
  const near = MONTHS.map((m, i) => ({ i, d: editDistance(lower, m, m.length > 6 ? 2 : 1) })).filter(
    ({ i, d }) => d <= ((MONTHS[i]?.length ?? 0) > 6 ? 2 : (MONTHS[i]?.length ?? 0) > 3 ? 1 : 0),
  );
  near.sort((a, b) => a.d - b.d);
  const [best, second] = near;
  return best && (!second || second.d > best.d) ? { number: best.i + 1, sure: false } : null;
}

function digits(text: string): number | null {
  const clean = text
    .replace(/[OoQ]/g, "0")
    .replace(/[Il|]/g, "1")
    .replace(/[Zz]/g, "2")
    .replace(/S/g, "5")
    .replace(/B/g, "8");
  return /^\d+$/.test(clean) ? Number(clean) : null;
}

/** The day that many days later. */
export function addDays(day: Day, days: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

const NUMBERS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};

/** `ten (10)`, `10`, `ten`, `l0` as a number, or `null`. */
export function countOf(text: string): number | null {
  const inside = /\((\d+)\)/.exec(text)?.[1];
  if (inside) return Number(inside);
  const word = text.toLowerCase().replace(/[^a-z0-9|]/g, "");
  return NUMBERS[word] ?? (/\d/.test(text) ? digits(text.replace(/[^0-9OolI|]/g, "")) : null);
}
