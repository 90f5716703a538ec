import { LEAVE } from "@/lib/mail/leave-token";
import { monthWords, NO_REPLY_ALL, opening, SCOPE, sectionsOf } from "./report";
import type { DigestContents, TrendMonth } from "./types";

const WIDTH = 64;

/** The report as plain text; with nothing new, three lines and how to leave. */
export function renderText(contents: DigestContents): string {
  const closing = [SCOPE, NO_REPLY_ALL];
  const foot = `--\n${LEAVE}`;
  if (contents.nothingNew) return `${[opening(contents), ...closing, "", foot].join("\n")}\n`;
  const sections = sectionsOf(contents).map(({ title, lines, note }) =>
    [title.toUpperCase(), ...lines.map(({ label, value }) => dotted(label, value)), ...(note ? [note] : [])].join("\n"),
  );
  return `${[`${contents.library}\n${opening(contents)}`, ...sections, trendText(contents.trend), closing.join("\n"), foot].join("\n\n")}\n`;
}

function dotted(label: string, value: string): string {
  if (!value) return label;
  return `${label} ${".".repeat(Math.max(2, WIDTH - label.length - value.length - 2))} ${value}`;
}

function trendText(trend: readonly TrendMonth[]): string {
  const columns = ["requests", "defective", "cured", "decisions", "releases"] as const;
  const head = `${"".padEnd(10)}${columns.map((column) => column.padStart(11)).join("")}`;
  const rows = trend.map(
    (month) =>
      `${monthWords(month.month).padEnd(10)}${columns.map((column) => String(month[column]).padStart(11)).join("")}`,
  );
  return ["THE LAST YEAR, AS IT WAS REPORTED", head, ...rows].join("\n");
}
