"use client";

import { useRef } from "react";
import { type PageMark, PagePicture } from "@/app/_ui/page-picture";
import type { RemarkTarget } from "@/app/_ui/remarks";
import { useNearPages } from "@/app/_ui/use-near-pages";
import { usePointing } from "@/app/_ui/use-pointing";
import type { CounselPaper } from "@/lib/overview/counsel-paper";
import type { AnsweredDefect, ThreadView } from "@/lib/overview/counsel-view";
import type { PageView } from "@/lib/overview/instrument-view";
import { type Turn, turned } from "@/lib/overview/turned-page";
import { FINDING_LABELS } from "@/messages/labels";

interface PaperPagesProps {
  paper: CounselPaper;
  defects: AnsweredDefect[];
  threads: ThreadView[];
  active: string | null;
  target: RemarkTarget | null;
  onTarget: (target: RemarkTarget) => void;
}

/** The pages with what was found on them: pushed aside with a finger on a phone, one below the other on a desk. */
export function PaperPages({ paper, defects, threads, active, target, onTarget }: PaperPagesProps) {
  const column = useRef<HTMLDivElement>(null);
  const { pages } = paper;
  const { near } = useNearPages(column, pages.length);
  const marks = marksOf(paper, defects, threads, target);

  usePointing(column, (number) => upright(pages.find((page) => page.number === number)), {
    onMark(id, page) {
      const mark = marks.get(page)?.find((each) => each.id === id);
      if (mark?.speaks) onTarget(mark.speaks);
    },
    // A place that nothing marks is spoken of by its page and the spot that was pointed at.
    onPlace({ page, box }) {
      onTarget({ place: "page", paper: null, subject: null, page, box, about: `Page ${page}, a place` });
    },
  });

  return (
    <div className="grid gap-2 print:hidden">
      <p className="text-note text-soft">
        {paper.pages.length === 1 ? "One page" : `${paper.pages.length} pages`}. Touch a place to remark on it.
      </p>
      <div
        ref={column}
        className="-mx-5 flex snap-x snap-mandatory gap-4 overflow-x-auto bg-desk p-4 lg:mx-0 lg:grid lg:max-h-[calc(100dvh-4rem)] lg:snap-none lg:overflow-y-auto"
      >
        {paper.pages.map((page) => (
          <figure
            key={page.number}
            data-page={page.number}
            className="w-[88vw] max-w-[40rem] flex-none snap-center lg:w-auto lg:max-w-none"
          >
            <div className="shadow-sheet">
              <PagePicture
                page={page}
                turn={upright(page)}
                marks={marks.get(page.number) ?? []}
                active={active ?? target?.subject ?? null}
                pointed={null}
                near={near.has(page.number)}
              />
            </div>
            <figcaption className="flex justify-between gap-3 pt-1 text-note text-soft">
              <span>
                Page {page.number} of {paper.pages.length}
              </span>
              <button
                type="button"
                className="link"
                onClick={() => {
                  onTarget({
                    place: "page",
                    paper: null,
                    subject: null,
                    page: page.number,
                    box: null,
                    about: `Page ${page.number}`,
                  });
                }}
              >
                Remark on this page
              </button>
            </figcaption>
          </figure>
        ))}
      </div>
    </div>
  );
}

/** The turn that brings a page's writing upright. */
function upright(page: PageView | undefined): Turn {
  return turned(0, -(page?.rotation ?? 0));
}

type SpeakingMark = PageMark & { speaks: RemarkTarget | null };

function marksOf(
  paper: CounselPaper,
  defects: AnsweredDefect[],
  threads: ThreadView[],
  target: RemarkTarget | null,
): Map<number, SpeakingMark[]> {
  const marks = new Map<number, SpeakingMark[]>();
  const add = (page: number, mark: SpeakingMark) => marks.set(page, [...(marks.get(page) ?? []), mark]);
  for (const defect of defects)
    for (const { page, box } of defect.evidence) {
      const { rule: subject, title: about, paper: index } = defect;
      const speaks: RemarkTarget = { place: "defect", paper: index, subject, page, box: null, about };
      add(page, { id: subject, box, label: about, tone: "defect", speaks });
    }
  for (const finding of paper.papers.flatMap(({ findings, index }) => findings.map((each) => ({ ...each, index }))))
    for (const { page, box } of finding.evidence) {
      const about = FINDING_LABELS[finding.key].label;
      const speaks: RemarkTarget = {
        place: "finding",
        paper: finding.index,
        subject: finding.key,
        page,
        box: null,
        about,
      };
      add(page, { id: finding.key, box, label: about, tone: "finding", speaks });
    }
  for (const { id, page, box, resolved, about } of threads)
    if (page && box && !resolved) add(page, { id: `thread ${id}`, box, label: about, tone: "remark", speaks: null });
  if (target?.page && target.box)
    add(target.page, { id: "new remark", box: target.box, label: target.about, tone: "remark", speaks: null });
  return marks;
}
