"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { placeOnPage, type Turn } from "@/lib/overview/turned-page";

/** A spot of a page that was pointed at, with the little box around it on the page as it was filed. */
export interface PointedPlace {
  page: number;
  box: [number, number, number, number];
}

/** Hears of a spot that is pointed at on a page, beside all that is marked there; by keyboard a page is spoken of as a whole. */
export function usePlace(
  column: RefObject<HTMLElement | null>,
  turnOf: (page: number) => Turn,
  onPlace: (place: PointedPlace) => void,
): void {
  const pointAt = useEffectEvent((event: MouseEvent) => {
    const spot = event.target as Element;
    const page = Number(spot.closest<HTMLElement>("[data-page]")?.dataset.page);
    const sheet = spot.closest("svg")?.getBoundingClientRect();
    if (!page || !sheet || spot.closest("[data-mark]")) return;
    const at = { x: (event.clientX - sheet.left) / sheet.width, y: (event.clientY - sheet.top) / sheet.height };
    onPlace({ page, box: placeOnPage(at, turnOf(page)) });
  });
  useEffect(() => {
    const sheets = column.current;
    const heard = (event: MouseEvent) => pointAt(event);
    sheets?.addEventListener("click", heard);
    return () => sheets?.removeEventListener("click", heard);
  }, [column]);
}
