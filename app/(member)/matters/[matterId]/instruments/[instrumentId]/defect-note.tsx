"use client";

import { SeverityMark } from "@/app/_ui/severity";
import type { DefectView } from "@/lib/overview/instrument-view";
import { RECORD_LABELS } from "@/messages/labels";

interface DefectNoteProps {
  defect: DefectView;
  open: boolean;
  /** In the margin the reason is told at once; in the list, once it is opened. */
  brief?: boolean;
  /** In the margin too the title alone, until it is opened. */
  terse?: boolean;
  onChoose: () => void;
  onPoint: (pointed: boolean) => void;
}

/**
 * What is wrong, in a line; opened, why that matters, on what ground, and what would put it right. On a wide screen the
 * list stays brief, for its note opens in the margin.
 */
export function DefectNote({ defect, open, brief, terse, onChoose, onPoint }: DefectNoteProps) {
  const pages = [...new Set(defect.evidence.map(({ page }) => page))];
  return (
    <div onPointerEnter={() => onPoint(true)} onPointerLeave={() => onPoint(false)}>
      <button
        type="button"
        aria-expanded={open}
        onClick={onChoose}
        onFocus={() => onPoint(true)}
        onBlur={() => onPoint(false)}
        className="flex w-full items-baseline gap-2 py-0.5 text-left font-semibold pointer-coarse:py-2 hover:underline hover:decoration-1 hover:underline-offset-4"
      >
        {!brief && <SeverityMark severity={defect.severity} />}
        <span className="min-w-0 flex-1">{defect.title}</span>
        {brief && pages.length > 0 && <span className="text-note font-normal text-soft">p. {pages.join(", ")}</span>}
      </button>
      <div className={unfolded(open, brief)}>
        {(open || brief || !terse) && <p className={brief ? "" : "pl-[1.25em] text-note"}>{defect.reason}</p>}
      </div>
      <div className={open ? unfolded(open, brief) : "hidden print:block"}>
        <dl
          className={`grid gap-2 pt-2 pb-3 text-note print:gap-0 print:pt-0 print:pb-2 ${brief ? "" : "pl-[1.25em]"}`}
        >
          <Part term="How it is cured">{defect.cure}</Part>
          <Part term="Rests on">
            <span className="font-serif">{defect.basis.join("; ")}</span>
          </Part>
          {defect.records.length > 0 && (
            <Part term="Touches">{defect.records.map((category) => RECORD_LABELS[category].label).join(" · ")}</Part>
          )}
          {defect.evidence.length > 0 && (
            <Part term="Where">
              {places(defect).map(({ page, quote }) => (
                <span key={`${page} ${quote}`} className="block">
                  p. {page}
                  {quote && <span className="font-serif italic"> “{quote}”</span>}
                </span>
              ))}
            </Part>
          )}
        </dl>
      </div>
    </div>
  );
}

/** On paper everything is told. On a wide screen the list leaves it to the margin. */
function unfolded(open: boolean, brief?: boolean): string {
  if (!brief) return "";
  return open ? "xl:hidden print:block" : "hidden print:block";
}

/** Each place once, the first four. */
function places({ evidence }: DefectView) {
  const once = evidence.filter(
    ({ page, quote }, index) => evidence.findIndex((each) => each.page === page && each.quote === quote) === index,
  );
  return once.slice(0, 4);
}

function Part({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="print:grid print:grid-cols-[7rem_1fr]">
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
