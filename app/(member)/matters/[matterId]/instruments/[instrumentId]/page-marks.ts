import type { PageMark } from "@/app/_ui/page-picture";
import type { RemarkTarget } from "@/app/_ui/remarks";
import type { ThreadView } from "@/lib/overview/counsel-view";
import type { PaperView } from "@/lib/overview/instrument-view";
import { FACT_LABELS, FINDING_LABELS } from "@/messages/labels";
import type { Hit } from "./use-find";

/** A found word's name among the marks. */
export const hitMark = ({ page, box }: Hit) => `hit ${page} ${box.join(" ")}`;

/** What is marked on each page: where the faults and the findings stand, and the words that were searched for. */
export function marksByPage(paper: PaperView | undefined, hits: Hit[]): Map<number, PageMark[]> {
  const marks = new Map<number, PageMark[]>();
  const add = (page: number, mark: PageMark) => marks.set(page, [...(marks.get(page) ?? []), mark]);
  for (const defect of paper?.defects ?? []) {
    for (const { page, box } of defect.evidence) add(page, { id: defect.id, box, label: defect.title, tone: "defect" });
  }
  for (const entry of [...(paper?.findings ?? []), ...(paper?.facts ?? [])]) {
    const { label } = { ...FINDING_LABELS, ...FACT_LABELS }[entry.key];
    for (const { page, box } of entry.evidence) add(page, { id: entry.id, box, label, tone: "finding" });
  }
  for (const hit of hits) add(hit.page, { id: hitMark(hit), box: hit.box, label: "Found here", tone: "hit" });
  return marks;
}

/** The marks of the pages, with those of open remarks, and of the one that is being written. */
export function withRemarks(
  marks: Map<number, PageMark[]>,
  threads: readonly ThreadView[],
  target: RemarkTarget | null,
): Map<number, PageMark[]> {
  const open = threads.filter(({ resolved }) => !resolved).map((thread) => ({ ...thread, id: `thread ${thread.id}` }));
  for (const { id, page, box, about } of target ? [...open, { ...target, id: "new remark" }] : open)
    if (page && box) marks.set(page, [...(marks.get(page) ?? []), { id, box, label: about, tone: "remark" }]);
  return marks;
}
