"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { placeOnPage, type Turn } from "@/lib/overview/turned-page";

/** A spot of a page that was pointed at, with the little box around it on the page as it was filed. */
export interface PointedPlace {
  page: number;
  box: [number, number, number, number];
}

interface Pointing {
  /** A spot that nothing marks was clicked. */
  onPlace: (place: PointedPlace) => void;
  /** Something that is marked was clicked. */
  onMark: (id: string, page: number) => void;
  /** What is marked under the pointer, or nothing. */
  onPoint?: (id: string | null) => void;
}

/**
 * Hears of what is pointed at on the pages of a column. It is an addition for who sees the pages: each is one picture, and
 * the lists beside them say and do the same by keyboard, where a page is spoken of as a whole.
 */
export function usePointing(
  column: RefObject<HTMLElement | null>,
  turnOf: (page: number) => Turn,
  { onPlace, onMark, onPoint }: Pointing,
): void {
  const choose = useEffectEvent((event: MouseEvent) => {
    const spot = event.target as Element;
    const page = Number(spot.closest<HTMLElement>("[data-page]")?.dataset.page);
    const sheet = spot.closest("svg")?.getBoundingClientRect();
    if (!page || !sheet) return;
    const mark = markAt(event);
    if (mark !== null) return onMark(mark, page);
    const at = { x: (event.clientX - sheet.left) / sheet.width, y: (event.clientY - sheet.top) / sheet.height };
    onPlace({ page, box: placeOnPage(at, turnOf(page)) });
  });
  const point = useEffectEvent((id: string | null) => onPoint?.(id));
  useEffect(() => {
    const sheets = column.current;
    if (!sheets) return;
    const heard = new AbortController();
    const { signal } = heard;
    sheets.addEventListener("click", (event) => choose(event), { signal });
    sheets.addEventListener("pointerover", (event) => point(markAt(event)), { signal });
    sheets.addEventListener("pointerleave", () => point(null), { signal });
    return () => heard.abort();
  }, [column]);
}

function markAt({ target }: Event): string | null {
  return (target as Element).closest<SVGElement>("[data-mark]")?.dataset.mark ?? null;
}
