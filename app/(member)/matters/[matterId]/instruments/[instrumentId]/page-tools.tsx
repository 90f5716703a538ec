"use client";

import type { ReactNode, RefObject } from "react";
import type { Hits } from "./use-find";
import { type usePageView, ZOOMS } from "./use-page-view";

interface PageToolsProps {
  view: ReturnType<typeof usePageView>;
  current: number;
  count: number;
  hits: Hits;
  findBox: RefObject<HTMLInputElement | null>;
  onKeys: () => void;
}

/** Above the pages: where one is, how large, which way up, and a word to look for. */
export function PageTools({ view, current, count, hits, findBox, onKeys }: PageToolsProps) {
  return (
    <div role="toolbar" aria-label="Pages" className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-note">
      <span className="text-soft">
        Page {current} of {count}
      </span>
      <span className="flex items-center">
        <Tool label="Smaller" hotkey="-" disabled={view.zoom === 0} onClick={() => view.zoomBy(-1)}>
          −
        </Tool>
        <button type="button" onClick={view.fit} className="min-h-9 min-w-9 hover:underline" title="Fit to width (0)">
          <span className="sr-only">Size, now </span>× {ZOOMS[view.zoom]!.times}
        </button>
        <Tool label="Larger" hotkey="+" disabled={view.zoom === ZOOMS.length - 1} onClick={() => view.zoomBy(1)}>
          +
        </Tool>
      </span>
      <button
        type="button"
        onClick={() => view.turnPage(current)}
        className="link min-h-9"
        title="r"
        aria-keyshortcuts="r"
      >
        Turn
      </button>
      {view.anyTurned && (
        <button
          type="button"
          aria-pressed={view.filed}
          onClick={() => view.showAsFiled(!view.filed)}
          className="link min-h-9"
          title="Some pages were filed turned. They are shown upright."
        >
          {view.filed ? "Show upright" : "Show as filed"}
        </button>
      )}
      <search className="ml-auto flex items-center gap-2">
        <input
          ref={findBox}
          type="search"
          aria-label="Find in the paper"
          placeholder="Find in the paper"
          aria-keyshortcuts="/"
          defaultValue=""
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault();
              hits.find(event.currentTarget.value, event.shiftKey ? -1 : 1);
            }
            if (event.key === "Escape") {
              event.currentTarget.value = "";
              hits.clear();
              event.currentTarget.blur();
            }
          }}
          className="field min-h-9 w-36 py-1 text-note 2xl:w-56"
        />
        <output className="text-soft">{hits.says}</output>
      </search>
      <button type="button" onClick={onKeys} className="link min-h-9 max-lg:hidden" aria-keyshortcuts="?">
        Keys
      </button>
    </div>
  );
}

interface ToolProps {
  label: string;
  hotkey: string;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, hotkey, disabled, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={`${label} (${hotkey})`}
      aria-keyshortcuts={hotkey}
      disabled={disabled}
      onClick={onClick}
      className="size-9 rounded-edge text-body hover:bg-shade disabled:text-rule"
    >
      {children}
    </button>
  );
}
