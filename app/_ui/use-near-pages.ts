"use client";

import { type RefObject, useEffect, useState } from "react";

/** Which pages are in view or nearly so, and the one that is being looked at. A 300-page file fetches a few pictures. */
export function useNearPages(column: RefObject<HTMLElement | null>, count: number) {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([1, 2]));
  const [current, setCurrent] = useState(1);

  useEffect(() => {
    if (!column.current || count === 0) return;
    const sheets = [...column.current.querySelectorAll<HTMLElement>("[data-page]")];
    const numberOf = (element: Element) => Number((element as HTMLElement).dataset.page);

    const fetching = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const now = new Set(before);
          for (const entry of entries) if (entry.isIntersecting) now.add(numberOf(entry.target));
          return now.size === before.size ? before : now;
        }),
      { rootMargin: "1200px 0px" },
    );
    const inView = new Map<number, number>();
    const looking = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) inView.set(numberOf(entry.target), entry.intersectionRect.height);
        const [most] = [...inView].sort((a, b) => b[1] - a[1]);
        if (most && most[1] > 0) setCurrent(most[0]);
      },
      { threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] },
    );
    for (const sheet of sheets) {
      fetching.observe(sheet);
      looking.observe(sheet);
    }
    return () => {
      fetching.disconnect();
      looking.disconnect();
    };
  }, [column, count]);

  return { near, current };
}
