"use client";

import { SEVERITIES, SeverityMark } from "@/app/_ui/severity";
import type { DefectView } from "@/lib/overview/instrument-view";
import { SEVERITY_LABELS } from "@/messages/labels";
import { DefectNote } from "./defect-note";

interface DefectListProps {
  defects: DefectView[];
  active: string | null;
  /** A warrant executes itself: nothing holds it back, and what is wrong is put on record. */
  warrant: boolean;
  reading: boolean;
  onChoose: (id: string) => void;
  onPoint: (id: string | null) => void;
}

/** What is wrong with the paper, grouped by what it means for a release. */
export function DefectList({ defects, active, warrant, reading, onChoose, onPoint }: DefectListProps) {
  if (defects.length === 0) {
    return (
      <p className="text-soft">
        {reading ? "Nothing so far. The paper is still being read." : "The rules find nothing wrong with this paper."}
      </p>
    );
  }
  return SEVERITIES.map((severity) => {
    const group = defects.filter((defect) => defect.severity === severity);
    if (group.length === 0) return null;
    return (
      <section key={severity} className="border-t border-hair pt-2 first:border-t-0 first:pt-0">
        <h3 className="flex items-baseline gap-2 text-note text-soft">
          <SeverityMark severity={severity} silent />
          <span>
            <span className="font-semibold text-ink">{SEVERITY_LABELS[severity].label}</span> ·{" "}
            {warrant ? WARRANT_MEANS[severity] : SEVERITY_LABELS[severity].means}
          </span>
        </h3>
        <ul className="py-1 pl-[1.1rem]">
          {group.map((defect) => (
            <li
              key={defect.id}
              data-entry={defect.id}
              className={active === defect.id ? "-ml-3 border-l-[3px] border-green pl-[calc(0.75rem-3px)]" : undefined}
            >
              <DefectNote
                defect={defect}
                brief
                open={active === defect.id}
                onChoose={() => onChoose(defect.id)}
                onPoint={(pointed) => onPoint(pointed ? defect.id : null)}
              />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

const WARRANT_MEANS = {
  blocking: "Put it on the record, and tell counsel at once.",
  counsel: "Put it on the record; counsel may raise it with the court.",
  advisory: "You should know this.",
};
