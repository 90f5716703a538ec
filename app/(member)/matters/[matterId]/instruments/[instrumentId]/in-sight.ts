/** Brings what is marked on a page into the middle of the window. */
export function bringMark(pages: HTMLElement | null, mark: string) {
  pages
    ?.querySelector(`[data-mark="${mark}"]`)
    ?.scrollIntoView({ behavior: motion(), block: "center", inline: "center" });
}

/** Brings a page to the window's top. */
export function bringPage(pages: HTMLElement | null, number: number) {
  pages
    ?.querySelector(`[data-page="${number}"]`)
    ?.scrollIntoView({ behavior: motion(), block: "start", inline: "nearest" });
}

/** Brings a row just into sight, in whichever of the lists it is shown. */
export function bringEntry(id: string) {
  for (const entry of document.querySelectorAll<HTMLElement>(`[data-entry="${id}"]`)) {
    if (entry.offsetParent) entry.scrollIntoView({ block: "nearest" });
  }
}

/** Whether the pages stand beside the lists, so that bringing one into sight does not lose the other. */
export function sideBySide(): boolean {
  return matchMedia("(min-width: 64rem)").matches;
}

function motion(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
