"use client";

import { useState } from "react";
import type { RemarkTarget } from "@/app/_ui/remarks";
import type { PointedPlace } from "@/app/_ui/use-pointing";
import type { PaperView } from "@/lib/overview/instrument-view";
import { FACT_LABELS, FINDING_LABELS } from "@/messages/labels";

/** What a new remark is about: a place that was pointed at, else the finding or the defect that is open, else the whole. */
export function useRemarks(paper: PaperView | undefined, active: string | null, choose: (id: string | null) => void) {
  const [place, setPlace] = useState<RemarkTarget | null>(null);
  const [pointing, setPointing] = useState(false);
  return {
    target: place ?? targetOf(paper, active),
    onTarget(target: RemarkTarget | null) {
      setPlace(target);
      if (!target) choose(null);
    },
    onPoint: () => setPointing(true),
    pointAt({ page, box }: PointedPlace) {
      if (!pointing) return;
      setPointing(false);
      setPlace({ place: "page", paper: null, subject: null, page, box, about: `Page ${page}, a place` });
    },
  };
}

function targetOf(paper: PaperView | undefined, active: string | null): RemarkTarget | null {
  const defect = paper?.defects.find(({ id }) => id === active);
  const finding = [...(paper?.findings ?? []), ...(paper?.facts ?? [])].find(({ id }) => id === active);
  const row = defect ?? finding;
  if (!paper || !row) return null;
  const page = row.evidence[0]?.page ?? null;
  const at = { paper: paper.index, page, box: null };
  if (defect) return { ...at, place: "defect", subject: defect.rule, about: defect.title };
  const labels = { ...FINDING_LABELS, ...FACT_LABELS };
  return finding ? { ...at, place: "finding", subject: finding.key, about: labels[finding.key].label } : null;
}
