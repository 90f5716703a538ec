"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Draft, fieldsOf } from "./draft";
import { sendReport } from "./send-report";

// Seconds between attempts; the last one goes on.
const PATIENCE = [3, 6, 12, 20, 30];

type State =
  | { at: "rest" }
  | { at: "sending"; part: number }
  | { at: "waiting"; why: string }
  | { at: "refused"; why: string };

/** Sends the report, and goes on trying while the machine cannot be reached: on its own, and as soon as the network is back. */
export function useSending(draft: Draft, photos: readonly File[], onSent: () => void) {
  const [state, setState] = useState<State>({ at: "rest" });
  const busy = useRef(false);
  const attempts = useRef(0);
  const newest = useRef({ draft, photos, onSent });
  newest.current = { draft, photos, onSent };

  const send = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    setState({ at: "sending", part: 0 });
    const { draft, photos } = newest.current;
    const result = await sendReport(fieldsOf(draft), photos, (part) => setState({ at: "sending", part }));
    busy.current = false;
    if ("sent" in result) {
      newest.current.onSent();
      return;
    }
    attempts.current += 1;
    setState("later" in result ? { at: "waiting", why: result.later } : { at: "refused", why: result.refused });
  }, []);

  useEffect(() => {
    if (state.at !== "waiting") return;
    const seconds = PATIENCE[Math.min(attempts.current - 1, PATIENCE.length - 1)] ?? 3;
    const timer = setTimeout(send, seconds * 1000);
    addEventListener("online", send);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", send);
    };
  }, [state, send]);

  return { state, send };
}
