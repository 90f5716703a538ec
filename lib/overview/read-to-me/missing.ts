import { lowerFirst } from "@/lib/defects/sentence";
import type { Defect, Severity } from "@/lib/defects/types";
import type { Reading } from "../read-to-me";

const MOST_NAMED = 3;

/** What holds a release up, then what counsel must answer; on a search warrant, what to put on record. */
export function whatIsMissing({ defects, findings }: Reading): string {
  const of = (severity: Severity) => defects.filter((defect) => defect.severity === severity);
  const blocking = of("blocking");
  const counsel = of("counsel");
  if (findings.instrument.value === "search-warrant") {
    const record = [...counsel, ...of("advisory")];
    return record.length ? `For the record, and for counsel: ${named(record)}.` : "Nothing was found missing from it.";
  }
  if (!blocking.length && !counsel.length) return "Nothing was found missing.";
  const questions = counsel.length === 1 ? "1 question is" : `${counsel.length} questions are`;
  if (!blocking.length) return `Nothing blocks a release, but ${questions} for counsel: ${named(counsel)}.`;
  const things = blocking.length === 1 ? "1 thing holds" : `${blocking.length} things hold`;
  return `${things} up a release: ${named(blocking)}.${counsel.length ? ` ${questions} for counsel.` : ""}`;
}

function named(defects: readonly Defect[]): string {
  const titles = defects.slice(0, MOST_NAMED).map(({ title }) => lowerFirst(title));
  const more = defects.length - titles.length;
  return [...titles, ...(more ? [`${more} more`] : [])].join("; ");
}
