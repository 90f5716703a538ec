import type { PaperView } from "@/lib/overview/instrument-view";

/**
 * The paper with names that last: each reading and each decision writes new rows, while what the reader has chosen is to
 * stay chosen. `rowOf` leads back to the rows.
 */
export function lastingPaper(paper: PaperView | undefined): {
  paper: PaperView | undefined;
  rowOf: Map<string, string>;
} {
  const rowOf = new Map<string, string>();
  if (!paper) return { paper, rowOf };
  const named = <T extends { id: string }>(row: T, name: string): T => {
    let id = name;
    for (let count = 2; rowOf.has(id); count++) id = `${name}-${count}`;
    rowOf.set(id, row.id);
    return { ...row, id };
  };
  return {
    paper: {
      ...paper,
      findings: paper.findings.map((finding) => named(finding, finding.key)),
      facts: paper.facts.map((fact) => named(fact, fact.key)),
      defects: paper.defects.map((defect) => named(defect, `rule-${defect.rule}`)),
    },
    rowOf,
  };
}
