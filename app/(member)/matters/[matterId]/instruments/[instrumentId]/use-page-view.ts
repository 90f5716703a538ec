"use client";

import { useCallback, useMemo, useState } from "react";
import type { PageView } from "@/lib/overview/instrument-view";
import { type Turn, turned } from "@/lib/overview/turned-page";

export type TurnOf = (page: number) => Turn;

/** How many times the column's width a page is shown at; whole class names, for a style attribute would be refused. */
export const ZOOMS = [
  { times: "1", className: "w-full" },
  { times: "1¼", className: "w-[125%]" },
  { times: "1½", className: "w-[150%]" },
  { times: "2", className: "w-[200%]" },
  { times: "3", className: "w-[300%]" },
] as const;

/** How the pages are looked at: how large, and which way up. Pages are shown upright until told otherwise. */
export function usePageView(pages: PageView[]) {
  const [zoom, setZoom] = useState(0);
  const [filed, setFiled] = useState(false);
  const [more, setMore] = useState<Record<number, Turn>>({});

  const writing = useMemo(() => new Map(pages.map((page) => [page.number, page.rotation])), [pages]);
  const turnOf: TurnOf = useCallback(
    (page) => turned(filed ? 0 : turned(0, -(writing.get(page) ?? 0)), more[page] ?? 0),
    [filed, more, writing],
  );
  return {
    zoom,
    filed,
    turnOf,
    anyTurned: pages.some((page) => page.rotation !== 0),
    zoomBy: (steps: number) => setZoom((now) => Math.min(Math.max(now + steps, 0), ZOOMS.length - 1)),
    fit: () => setZoom(0),
    turnPage: (page: number) => setMore((now) => ({ ...now, [page]: turned(now[page] ?? 0, 90) })),
    showAsFiled: (yes: boolean) => {
      setFiled(yes);
      setMore({});
    },
  };
}
