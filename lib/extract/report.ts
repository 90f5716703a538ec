import type { Defect } from "@/lib/defects/types";
import { FINDING_KEYS, type Finding, type FindingKey } from "@/lib/findings/types";
import { readToMe } from "@/lib/overview/read-to-me";
import type { PolicyPack } from "@/lib/policy/pack";
import { FINDING_LABELS, INSTRUMENT_LABELS, RECORD_LABELS, SEVERITY_LABELS, STATUS_LABELS } from "@/messages/labels";
import type { ExtractedFile, ExtractedPaper, UnreadFile } from "./extract-file";

const WIDE = 92;
const LABEL = 20;

/** A document as a person would want to read it in a terminal: five sentences, what was found, what is wrong. */
export function report(
  document: ExtractedFile | UnreadFile,
  context: { pack: PolicyPack; receivedOn: string; today: string },
): string {
  const head = `${document.file}\n${"=".repeat(Math.min(WIDE, document.file.length))}\n`;
  if ("error" in document) return `${head}${wrap(document.error.message, 0)}\n`;
  const papers: ExtractedPaper[] = [{ ...document, pages: document.pages.map((p) => p.number) }, ...document.others];
  const pages = document.pages.map(({ source, confidence, rotation }) =>
    source === "blank"
      ? "blank"
      : `${source === "ocr" ? `read at ${Math.round(confidence)}` : "text"}${rotation ? `, turned ${rotation}°` : ""}`,
  );
  const parts = papers.map(
    (paper, i) => (i ? `\nAlso in this file, page ${paper.pages.join(", ")}\n` : "") + paperReport(paper, context),
  );
  return `${head}${pages.length} ${pages.length === 1 ? "page" : "pages"}: ${pages.join("; ")}\n${parts.join("")}`;
}

function paperReport(paper: ExtractedPaper, context: { pack: PolicyPack; receivedOn: string; today: string }): string {
  const sentences = readToMe({ ...paper, ...context }).map((sentence) => wrap(sentence, 2, "- "));
  const findings = FINDING_KEYS.map((key) => findingLine(key, paper.findings[key]));
  const defects = paper.defects.length ? paper.defects.map(defectLines) : ["  Nothing was found to be wrong.\n"];
  return `\n${sentences.join("\n")}\n\n${findings.join("\n")}\n\n${defects.join("\n")}`;
}

function findingLine(key: FindingKey, finding: Finding<unknown>): string {
  const label = FINDING_LABELS[key].label.padEnd(LABEL);
  const place = finding.evidence[0] ? `  (p. ${finding.evidence[0].page})` : "";
  const text =
    finding.status === "read"
      ? `${inWords(key, finding.value)}${place}`
      : STATUS_LABELS[finding.status].label.toLowerCase();
  return wrap(text, LABEL + 2, `  ${label}`);
}

function inWords(key: FindingKey, value: unknown): string {
  if (key === "instrument") return INSTRUMENT_LABELS[value as keyof typeof INSTRUMENT_LABELS].label;
  if (key === "records") return (value as (keyof typeof RECORD_LABELS)[]).map((r) => RECORD_LABELS[r].label).join(", ");
  if (value === null || value === undefined) return "–";
  if (value === true) return "yes";
  if (value === false) return "no";
  if (Array.isArray(value)) return value.map((item) => inWords(key, item)).join("; ") || "none";
  if (typeof value === "object") {
    return Object.entries(value)
      .filter(([, part]) => part !== null && !(Array.isArray(part) && !part.length))
      .map(([name, part]) => `${name.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)}: ${inWords(key, part)}`)
      .join(", ");
  }
  return String(value);
}

function defectLines({ severity, title, reason, cure, basis }: Defect): string {
  const { mark, label } = SEVERITY_LABELS[severity];
  return [
    wrap(`${label}: ${title}`, 4, `  ${mark} `),
    wrap(reason, 4, "    "),
    wrap(cure, 4, "    "),
    ...(basis.length ? [wrap(basis.join("; "), 4, "    ")] : []),
    "",
  ].join("\n");
}

/** Breaks a text into lines; all but the first are indented. */
function wrap(text: string, indent: number, first = " ".repeat(indent)): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length + 1 > WIDE && line.trim()) {
      lines.push(line.trimEnd());
      line = " ".repeat(indent);
    }
    line += `${line.length && !line.endsWith(" ") ? " " : ""}${word}`;
  }
  return [...lines, line.trimEnd()].join("\n");
}
