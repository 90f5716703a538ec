"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { ReadingView } from "@/lib/overview/instrument-view";

const AT_MOST_EVERY_MS = 700;

/**
 * Follows the reading while it goes on. The stream only says how far it has come and that there is something new; what
 * is new comes as the page itself, asked for again under the reader's own rights.
 */
export function useProgress(instrumentId: string, known: ReadingView): ReadingView {
  const router = useRouter();
  const [heard, setHeard] = useState<ReadingView | null>(null);
  const going = known.state === "waiting" || known.state === "reading";

  useEffect(() => {
    if (!going) return;
    const stream = new EventSource(`/api/instruments/${instrumentId}/progress`);
    let version: string | null = null;
    let due: ReturnType<typeof setTimeout> | undefined;
    let asked = Number.NEGATIVE_INFINITY;

    stream.onmessage = (event) => {
      const told = JSON.parse(event.data) as ReadingView & { version: string };
      setHeard({ state: told.state, pagesRead: told.pagesRead, pageCount: told.pageCount });
      if (told.version !== version) {
        version = told.version;
        // At once when nothing was asked for lately; else when the time is over, for all that has come till then.
        due ??= setTimeout(
          () => {
            due = undefined;
            asked = performance.now();
            router.refresh();
          },
          Math.max(0, asked + AT_MOST_EVERY_MS - performance.now()),
        );
      }
      if (told.state === "read" || told.state === "failed") stream.close();
    };
    return () => {
      clearTimeout(due);
      stream.close();
    };
  }, [instrumentId, going, router]);

  return going && heard && heard.state !== "read" ? heard : known;
}
