import { type RefObject, useState } from "react";
import type { Entry } from "@/app/_ui/value-text";
import { bringEntry, bringMark, sideBySide } from "./in-sight";

/** What the reader has chosen, on whichever side: it is brought into sight on the other. */
export function useChosen(entries: Entry[], pages: RefObject<HTMLElement | null>) {
  const [active, setActive] = useState<string | null>(null);

  /** From a list, where choosing it again lets it go. */
  function choose(id: string) {
    const next = id === active ? null : id;
    setActive(next);
    if (next && sideBySide()) setTimeout(() => bringMark(pages.current, next));
  }

  function chooseFromPage(id: string) {
    setActive(id);
    setTimeout(() => bringEntry(id));
  }

  function goTo(id: string) {
    setActive(id);
    setTimeout(() => {
      document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus({ preventScroll: true });
      bringEntry(id);
      bringMark(pages.current, id);
    });
  }

  function step(by: 1 | -1) {
    const at = entries.findIndex(({ id }) => id === active);
    const next =
      entries[at < 0 ? (by > 0 ? 0 : entries.length - 1) : Math.min(Math.max(at + by, 0), entries.length - 1)];
    if (next) goTo(next.id);
  }

  return { active, setActive, choose, chooseFromPage, goTo, step };
}
