"use client";

import { useState, useTransition } from "react";
import type { Box } from "@/lib/text/types";

/** A place where the words that were looked for stand. */
export interface Hit {
  page: number;
  box: Box;
}

export interface Hits {
  list: Hit[];
  /** Which of them one is at. */
  at: number;
  says: string;
  find: (words: string, step: 1 | -1) => void;
  clear: () => void;
}

/** Looks for words in the paper: the first Enter asks, each further one goes on to the next place. */
export function useFind(ask: (words: string) => Promise<Hit[]>, onHit: (hit: Hit) => void): Hits {
  const [words, setWords] = useState("");
  const [list, setList] = useState<Hit[]>([]);
  const [at, setAt] = useState(0);
  const [looking, start] = useTransition();

  function go(hits: Hit[], index: number) {
    setAt(index);
    if (hits[index]) onHit(hits[index]);
  }

  return {
    list,
    at,
    says: looking ? "Looking" : words === "" ? "" : list.length === 0 ? "Not found" : `${at + 1} of ${list.length}`,
    find(wanted, step) {
      const asked = wanted.trim();
      if (asked === "") return;
      if (asked === words && list.length > 0) return go(list, (at + step + list.length) % list.length);
      start(async () => {
        const found = await ask(asked);
        setWords(asked);
        setList(found);
        go(found, 0);
      });
    },
    clear() {
      setWords("");
      setList([]);
    },
  };
}
