import { type FindingKey, GOOD_CAUSE_TESTS } from "@/lib/findings/types";

/** What is true of a paper, as a labelled folder has it. `accept` holds other right answers, `optional` members of sets that may be given. */
export interface Truth {
  file: string;
  policy: string;
  received: string;
  quality: string;
  pages: number;
  findings: Record<string, unknown>;
  defects: { must: { rule: string; severity: string }[]; may?: string[] };
  unscored?: string[];
  accept?: Record<string, unknown[]>;
  optional?: Record<string, unknown[]>;
}

const PARTS: Partial<Record<FindingKey, readonly string[]>> = {
  issuer: ["role", "name"],
  requester: ["name", "agency", "phone", "email"],
  period: ["from", "to"],
  goodCause: GOOD_CAUSE_TESTS,
  nondisclosure: ["imposed", "authority", "until"],
};

/** 0 to 1: how right an answer is; `null` where honest readers may differ. */
export function scoreFinding(truth: Truth, key: FindingKey, answer: unknown): number | null {
  const unscored = new Set(truth.unscored ?? []);
  if (unscored.has(key)) return null;
  const right = [truth.findings[key], ...(PARTS[key] ? (truth.accept?.[key] ?? []) : [])];
  const scores = right.map((value) => {
    const parts = PARTS[key];
    if (!parts) return best(truth, key, value, answer);
    if (key === "period" && (isEmpty(value) || isEmpty(answer))) return Number(bothEmpty(value, answer, parts));
    const scored = parts.filter((part) => !unscored.has(`${key}.${part}`));
    const sum = scored.reduce(
      (s, part) => s + best(truth, `${key}.${part}`, partOf(value, part), partOf(answer, part)),
      0,
    );
    return scored.length ? sum / scored.length : null;
  });
  const counted = scores.filter((score) => score !== null);
  return counted.length ? Math.max(...counted) : null;
}

const partOf = (value: unknown, part: string): unknown => (value as Record<string, unknown> | null)?.[part];

function bothEmpty(truth: unknown, answer: unknown, parts: readonly string[]): boolean {
  const empty = (value: unknown) => isEmpty(value) || parts.every((part) => isEmpty(partOf(value, part)));
  return empty(truth) && empty(answer);
}

function best(truth: Truth, name: string, value: unknown, answer: unknown): number {
  const optional = truth.optional?.[name] ?? [];
  return Math.max(...[value, ...(truth.accept?.[name] ?? [])].map((right) => one(name, right, answer, optional)));
}

const HALVES = new Set(["goodCause.rationalConnection", "goodCause.cogentAndCompelling"]);
type Same = (truth: unknown, answer: unknown) => boolean;

const SETS: Record<string, Same> = {
  records: (a, b) => a === b,
  subjects: (a, b) => sameThing(String(a), String(b)),
  authorities: (a, b) => citation(String(a)) !== "" && citation(String(a)) === citation(String(b)),
  "nondisclosure.authority": (a, b) => a === b,
  attachments: (a, b) => {
    const [x, y] = [a, b] as { label: string; present: boolean | null }[];
    return sameThing(x!.label, y!.label) && (x!.present === null || x!.present === y!.present);
  },
};

const TEXTS: Record<string, (truth: string, answer: string) => boolean> = {
  caption: (a, b) => overlap(a.replace(/\bvs\b/gi, "v"), b.replace(/\bvs\b/gi, "v")) >= 0.8,
  returnPlace: (a, b) => overlap(a, b) >= 0.6 || holds(a, b),
  recipient: (a, b) => near(a, b) || overlap(a, b) >= 0.6 || holds(a, b),
  "issuer.name": (a, b) => near(person(a), person(b)),
  "requester.name": (a, b) => near(person(a), person(b)),
  "requester.agency": (a, b) => sameThing(a, b),
  "requester.phone": (a, b) => a.replace(/\D/g, "").slice(-10) === b.replace(/\D/g, "").slice(-10),
  "requester.email": (a, b) => near(a, b, 0.05),
};

function one(name: string, truth: unknown, answer: unknown, optional: readonly unknown[]): number {
  if (name === "court") {
    const [a, b] = [truth, answer].map((court) => [partOf(court, "name"), partOf(court, "jurisdiction")]);
    if (isEmpty(a![0]) || isEmpty(b![0])) return Number(isEmpty(a![0]) && isEmpty(b![0]));
    return Number(squash(String(a![0])) === squash(String(b![0])) && a![1] === b![1]);
  }
  // Whether a claim of relevance asserts one of the halves is disputed; only `found` has consequences.
  if (HALVES.has(name) && truth !== "found" && answer !== "found")
    return Number(answer === "asserted" || answer === "absent");
  const same = SETS[name];
  if (same)
    return setScore(
      asArray(truth),
      asArray(answer),
      same,
      name === "authorities" ? [...optional, ...asArray(truth)] : optional,
    );
  if (isEmpty(truth) || isEmpty(answer)) return Number(isEmpty(truth) && isEmpty(answer));
  const text = TEXTS[name];
  return Number(text ? text(String(truth), String(answer)) : squash(String(truth)) === squash(String(answer)));
}

const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function setScore(
  truth: readonly unknown[],
  answer: readonly unknown[],
  same: Same,
  optional: readonly unknown[],
): number {
  const left = [...answer];
  let hits = 0;
  for (const item of truth) {
    const at = left.findIndex((given) => same(item, given));
    if (at < 0) continue;
    hits++;
    left.splice(at, 1);
  }
  const extra = left.filter((given) => !optional.some((item) => same(item, given))).length;
  const whole = truth.length + hits + extra;
  return whole ? (2 * hits) / whole : 1;
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function fold(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return plain
    .replace(/['\u2018\u2019]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
const squash = (text: string) => fold(text).replace(/ /g, "");
const words = (text: string) => fold(text).split(" ").filter(Boolean);

function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + Number(a[i - 1] !== b[j - 1]));
    }
    before = row;
  }
  return before[b.length]!;
}

function near(a: string, b: string, limit = 0.15): boolean {
  const [x, y] = [squash(a), squash(b)];
  return x !== "" && y !== "" && distance(x, y) / Math.max(x.length, y.length) <= limit;
}

/** F1 of the words, which may have small faults of recognition. */
function overlap(a: string, b: string): number {
  const [x, left] = [words(a), words(b)];
  const whole = x.length + left.length;
  let hits = 0;
  for (const word of x) {
    let at = left.indexOf(word);
    if (at < 0 && word.length > 3) at = left.findIndex((other) => other.length > 3 && near(word, other, 0.2));
    if (at < 0) continue;
    hits++;
    left.splice(at, 1);
  }
  return whole ? (2 * hits) / whole : 1;
}

function holds(a: string, b: string): boolean {
  const telling = (text: string) => words(text).filter((word) => !/^(of|the|at|in|for|to|and)$/.test(word));
  const [short, long] = [telling(a), telling(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return (
    short.length >= 2 &&
    short.every((word) => long.some((other) => other === word || (word.length > 4 && near(word, other, 0.2))))
  );
}

const SHORT_FORMS: [RegExp, string][] = [
  [/\bFBI\b/g, "Federal Bureau of Investigation"],
  [/\bDEA\b/g, "Drug Enforcement Administration"],
  [/\bICE\b/g, "Immigration and Customs Enforcement"],
  [/\bDHS\b/g, "Department of Homeland Security"],
  [/\bPD\b/g, "Police Department"],
];

function sameThing(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => SHORT_FORMS.reduce((t, [from, to]) => t.replace(from, to), text)) as [
    string,
    string,
  ];
  return near(x, y) || overlap(x, y) >= 0.7 || holds(x, y);
}

function person(name: string): string {
  return name.replace(
    /\b(the|hon(ou?rable)?|judge|chief|magistrate|clerk|special agent|detective|sergeant|sgt|det|lieutenant|lt|officer|deputy|mr|mrs|ms|dr|esq|jr|sr)\b\.?/gi,
    " ",
  );
}

/** `18 U.S.C. § 2709(b)` and `title 18, United States Code, section 2709` are one; a subsection may be missing. */
function citation(text: string): string {
  return text
    .toLowerCase()
    .replace(/united states code/g, "usc")
    .replace(/code of iowa/g, "iowa code")
    .replace(/federal rules? of civil procedure|fed\.?\s*r\.?\s*civ\.?\s*p\.?/g, "frcp")
    .replace(/federal rules? of criminal procedure|fed\.?\s*r\.?\s*crim\.?\s*p\.?/g, "frcrimp")
    .replace(
      /iowa rules? of (criminal|civil) procedure/g,
      (_all, kind: string) => `iowa r ${kind === "civil" ? "civ" : "crim"} p`,
    )
    .replace(/nebraska revised statutes?|revised statutes of nebraska/g, "neb rev stat")
    .replace(/code of federal regulations/g, "cfr")
    .replace(/\b(sections?|secs?\.|rules?|chapters?|chap?\.|title|annotated)\b|§/g, " ")
    .replace(/\(.*$/, "")
    .replace(/[^a-z0-9]/g, "");
}
