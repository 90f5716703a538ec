"use client";

import { SEVERITIES, SeverityMark } from "@/app/_ui/severity";
import type { DefectView, PageView } from "@/lib/overview/instrument-view";
import { turnedSheet } from "@/lib/overview/turned-page";
import type { TurnOf } from "./use-page-view";

interface ThumbnailsProps {
  pages: PageView[];
  /** Pages that are to come, while the paper is still being read. */
  toCome: number;
  current: number;
  defects: DefectView[];
  turnOf: TurnOf;
  onChoose: (page: number) => void;
}

/** The pages at the left edge: where one is, what has been read, and where something is wrong. */
export function Thumbnails({ pages, toCome, current, defects, turnOf, onChoose }: ThumbnailsProps) {
  return (
    <ol className="flex gap-3 lg:grid lg:gap-2">
      {pages.map((page) => {
        const sheet = turnedSheet(page.width, page.height, turnOf(page.number));
        const worst = SEVERITIES.find((severity) =>
          defects.some(
            (defect) => defect.severity === severity && defect.evidence.some((at) => at.page === page.number),
          ),
        );
        return (
          <li key={page.number} className="w-14 flex-none">
            <button
              type="button"
              aria-current={current === page.number ? "true" : undefined}
              onClick={() => onChoose(page.number)}
              className="group block w-full text-left text-note"
            >
              <svg
                aria-hidden="true"
                viewBox={`0 0 ${sheet.width} ${sheet.height}`}
                className={`paper-picture block h-auto w-full border bg-[oklch(0.985_0.004_95)] ${current === page.number ? "border-green outline-2 outline-green" : "border-rule group-hover:border-soft"} ${page.state === "seen" ? "opacity-60" : ""}`}
              >
                <g transform={sheet.transform}>
                  <image href={page.thumbnail} width={page.width} height={page.height} preserveAspectRatio="none" />
                </g>
              </svg>
              <span className="flex items-baseline gap-1 pt-0.5">
                <span className="sr-only">Page </span>
                <span className={current === page.number ? "font-semibold" : "text-soft"}>{page.number}</span>
                {worst && <SeverityMark severity={worst} silent />}
                {page.state === "seen" && <span className="sr-only">, being read</span>}
                {page.state === "read" && page.confidence !== null && page.confidence < 65 && (
                  <span className="text-soft">faint</span>
                )}
              </span>
            </button>
          </li>
        );
      })}
      {Array.from({ length: Math.min(toCome, 12) }, (_, index) => pages.length + index + 1).map((number) => (
        <li key={number} className="w-14 flex-none text-note text-soft" aria-label={`Page ${number}, still to come`}>
          <svg
            aria-hidden="true"
            viewBox="0 0 85 110"
            className="paper-picture block h-auto w-full border border-dashed border-rule"
          />
          {number}
        </li>
      ))}
    </ol>
  );
}
