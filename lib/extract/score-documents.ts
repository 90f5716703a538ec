import { FINDING_KEYS, type FindingKey } from "@/lib/findings/types";
import type { ExtractedFile, UnreadFile } from "./extract-file";
import { isEmpty, scoreFinding, type Truth } from "./score-finding";

/** A document beside its truth. */
export interface DocumentScore {
  file: string;
  quality: string;
  /** 0 to 1 a key, for those that are scored. */
  findings: Partial<Record<FindingKey, number>>;
  /** Keys on which the paper says something. */
  says: FindingKey[];
  hit: string[];
  missed: string[];
  falseAlarms: string[];
  /** Whether anything is blocking agrees with the truth. */
  gate: boolean;
  error: string | null;
}

/** Scores one document; one that could not be read is wrong in everything. */
export function scoreDocument(truth: Truth, document: ExtractedFile | UnreadFile): DocumentScore {
  const unread = "error" in document;
  const findings: DocumentScore["findings"] = {};
  for (const key of FINDING_KEYS) {
    const score = scoreFinding(truth, key, unread ? undefined : document.findings[key].value);
    if (score !== null) findings[key] = unread ? 0 : score;
  }
  const may = new Set(truth.defects.may ?? []);
  const must = new Map(truth.defects.must.map(({ rule, severity }) => [rule, severity]));
  const fired = new Map(
    (unread ? [] : document.defects)
      .filter(({ rule }) => !may.has(rule))
      .map(({ rule, severity }) => [rule, severity as string]),
  );
  const blocks = (rules: Map<string, string>) => [...rules.values()].includes("blocking");
  return {
    file: truth.file,
    quality: truth.quality,
    findings,
    says: FINDING_KEYS.filter((key) => key in findings && !isEmpty(truth.findings[key])),
    hit: [...must.keys()].filter((rule) => fired.has(rule)),
    missed: [...must.keys()].filter((rule) => !fired.has(rule)),
    falseAlarms: [...fired.keys()].filter((rule) => !must.has(rule)),
    gate: !unread && blocks(must) === blocks(fired),
    error: unread ? document.error.code : null,
  };
}

const mean = (values: readonly number[]) => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : null);
const percent = (value: number | null) => (value === null ? "–" : (value * 100).toFixed(1)).padStart(6);

/** Tables for a terminal: a finding, a kind of damage, a rule to a row. */
export function scoreTables(scores: readonly DocumentScore[]): string {
  const qualities = [...new Set(scores.map((score) => score.quality))].sort();
  const of = (documents: readonly DocumentScore[], key: FindingKey, said: boolean) =>
    mean(documents.flatMap((d) => (key in d.findings && (!said || d.says.includes(key)) ? [d.findings[key]!] : [])));
  const macro = (documents: readonly DocumentScore[], said: boolean) =>
    mean(FINDING_KEYS.map((key) => of(documents, key, said)).filter((value) => value !== null));
  const row = (name: string, cells: (number | null)[]) => `${name.padEnd(24)}${cells.map(percent).join("  ")}`;
  const by = (quality: string) => scores.filter((score) => score.quality === quality);
  const head = `${"finding".padEnd(24)}${["all", "said", ...qualities.map((q) => q.slice(0, 6))].map((h) => h.padStart(6)).join("  ")}`;
  const findings = FINDING_KEYS.map((key) =>
    row(key, [of(scores, key, false), of(scores, key, true), ...qualities.map((q) => of(by(q), key, false))]),
  );
  const total = row("mean", [macro(scores, false), macro(scores, true), ...qualities.map((q) => macro(by(q), false))]);
  return [head, ...findings, total, "", ...ruleRows(scores), "", gateRow(scores)].join("\n");
}

function ruleRows(scores: readonly DocumentScore[]): string[] {
  const count = (pick: (score: DocumentScore) => string[], rule: string) =>
    scores.filter((score) => pick(score).includes(rule)).length;
  const rules = [...new Set(scores.flatMap((s) => [...s.hit, ...s.missed, ...s.falseAlarms]))].sort();
  const cell = (n: number) => String(n).padStart(6);
  const rows = rules.map((rule) => {
    const cells = [count((s) => s.hit, rule), count((s) => s.falseAlarms, rule), count((s) => s.missed, rule)];
    return `${rule.padEnd(32)}${cells.map(cell).join("")}`;
  });
  const [hits, alarms, misses] = [
    scores.reduce((n, s) => n + s.hit.length, 0),
    scores.reduce((n, s) => n + s.falseAlarms.length, 0),
    scores.reduce((n, s) => n + s.missed.length, 0),
  ];
  const precision = hits + alarms ? hits / (hits + alarms) : null;
  const recall = hits + misses ? hits / (hits + misses) : null;
  const head = `${"rule".padEnd(32)}${["hit", "false", "missed"].map((h) => h.padStart(6)).join("")}`;
  return [head, ...rows, `all: precision${percent(precision)}  recall${percent(recall)}`];
}

function gateRow(scores: readonly DocumentScore[]): string {
  const wrong = scores.filter((score) => !score.gate).map((score) => score.file);
  return `gate${percent(mean(scores.map((score) => Number(score.gate))))}${wrong.length ? `  wrong: ${wrong.join(" ")}` : ""}`;
}

/** What became better or worse against an earlier result, a line to a document. */
export function changes(before: readonly DocumentScore[], after: readonly DocumentScore[]): string[] {
  const earlier = new Map(before.map((score) => [score.file, score]));
  return after.flatMap((score) => {
    const old = earlier.get(score.file);
    if (!old) return [`${score.file}: new`];
    const parts = FINDING_KEYS.flatMap((key) => {
      const [a, b] = [old.findings[key], score.findings[key]];
      return a !== undefined && b !== undefined && Math.abs(a - b) > 0.001
        ? [`${key} ${a.toFixed(2)} → ${b.toFixed(2)}`]
        : [];
    });
    const moved = (name: string, a: readonly string[], b: readonly string[]) => [
      ...b.filter((rule) => !a.includes(rule)).map((rule) => `${name} now ${rule}`),
      ...a.filter((rule) => !b.includes(rule)).map((rule) => `${name} no longer ${rule}`),
    ];
    const all = [
      ...parts,
      ...moved("missed", old.missed, score.missed),
      ...moved("false", old.falseAlarms, score.falseAlarms),
    ];
    return all.length ? [`${score.file}: ${all.join("; ")}`] : [];
  });
}
