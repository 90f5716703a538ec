"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { SEVERITIES } from "@/app/_ui/severity";
import type { DefectView } from "@/lib/overview/instrument-view";
import { placeNotes } from "@/lib/overview/place-notes";
import { turnBox } from "@/lib/overview/turned-page";
import { DefectNote } from "./defect-note";
import type { TurnOf } from "./use-page-view";

interface MarginProps {
  defects: DefectView[];
  active: string | null;
  turnOf: TurnOf;
  /** The column of pages, each found by `data-page`. */
  pages: RefObject<HTMLElement | null>;
  onChoose: (id: string) => void;
  onPoint: (id: string | null) => void;
}

/** The defects beside the pages, each at the height of what it is about; those about the whole paper stand on top. */
export function Margin({ defects, active, turnOf, pages, onChoose, onPoint }: MarginProps) {
  const column = useRef<HTMLOListElement>(null);
  const notes = useMemo(() => defects.toSorted((a, b) => weight(a) - weight(b)), [defects]);
  // Where many stand on top, about no one place, their reasons would push the others far from theirs.
  const terse = notes.filter(({ evidence }) => evidence.length === 0).length > 2;

  const place = useCallback(() => {
    const list = column.current;
    if (!list || !pages.current || list.offsetParent === null) return;
    const from = list.getBoundingClientRect().top;
    const items = [...list.children].filter((child) => child instanceof HTMLElement);
    const wishes = items.map((note, index) => ({
      note,
      id: note.dataset.note,
      height: note.offsetHeight,
      wants: height(notes[index], pages.current!, turnOf) - from,
    }));
    wishes.sort((a, b) => a.wants - b.wants);
    const held = wishes.findIndex(({ id }) => id === active);
    const tops = placeNotes(
      wishes.map(({ wants, height }) => ({ wants: Math.max(wants, 0), height })),
      14,
      held < 0 ? null : held,
    );
    for (const [index, { note }] of wishes.entries())
      note.style.transform = `translateY(${Math.round(tops[index]!)}px)`;
    const last = wishes.length - 1;
    list.style.minHeight = last < 0 ? "" : `${Math.round(tops[last]! + wishes[last]!.height)}px`;
    list.dataset.placed = "";
  }, [notes, active, turnOf, pages]);

  useLayoutEffect(place);
  useEffect(() => {
    const watcher = new ResizeObserver(place);
    if (pages.current) watcher.observe(pages.current);
    // The tools above the pages, and what stands above both, push them down as they grow.
    if (pages.current?.parentElement) watcher.observe(pages.current.parentElement);
    watcher.observe(document.body);
    if (column.current) for (const note of column.current.children) watcher.observe(note);
    return () => watcher.disconnect();
  }, [place, pages]);

  return (
    <ol ref={column} aria-label="What is wrong, beside where it stands" className="margin-notes relative">
      {notes.map((defect) => (
        <li
          key={defect.id}
          data-note={defect.id}
          className={`absolute inset-x-0 border-l pl-3 transition-transform duration-200 ${active === defect.id ? "border-l-2 border-green" : "border-hair"}`}
        >
          <DefectNote
            defect={defect}
            terse={terse && defect.evidence.length === 0}
            open={active === defect.id}
            onChoose={() => onChoose(defect.id)}
            onPoint={(pointed) => onPoint(pointed ? defect.id : null)}
          />
        </li>
      ))}
    </ol>
  );
}

function weight({ severity }: DefectView): number {
  return SEVERITIES.indexOf(severity);
}

/** Down the screen, in pixels, where what it is about begins; the top of the first page where it is about no place. */
function height(defect: DefectView | undefined, pages: HTMLElement, turnOf: TurnOf): number {
  const evidence = defect?.evidence[0];
  const sheet = pages.querySelector(evidence ? `[data-page="${evidence.page}"] svg` : "[data-page] svg");
  const place = (sheet ?? pages).getBoundingClientRect();
  return evidence ? place.top + turnBox(evidence.box, turnOf(evidence.page))[1] * place.height : place.top;
}
