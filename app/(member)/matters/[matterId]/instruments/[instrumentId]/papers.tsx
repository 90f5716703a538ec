import type { PaperView } from "@/lib/overview/instrument-view";
import { INSTRUMENT_LABELS } from "@/messages/labels";

interface PapersProps {
  papers: PaperView[];
  at: number;
  onChoose: (index: number) => void;
  toPage: (page: number) => void;
}

/** A file may hold a cover letter and a return beside the paper that matters: each can be looked at by itself. */
export function Papers({ papers, at, onChoose, toPage }: PapersProps) {
  return (
    <nav aria-label="Papers in this file" className="pt-2">
      <h2 className="text-note text-soft">This file holds {papers.length} papers</h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.index}>
            <button
              type="button"
              aria-current={paper.index === at ? "true" : undefined}
              onClick={() => {
                onChoose(paper.index);
                if (paper.pages[0]) toPage(paper.pages[0]);
              }}
              className={`flex w-full items-baseline gap-2 border-l-[3px] py-1 pl-3 text-left ${paper.index === at ? "border-green font-semibold" : "border-hair hover:border-rule"}`}
            >
              <span className="flex-1">{paper.kind ? INSTRUMENT_LABELS[paper.kind].label : "Another paper"}</span>
              <span className="text-note font-normal text-soft">p. {span(paper.pages)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function span(pages: number[]): string {
  const [first, last] = [pages[0], pages.at(-1)];
  return first === last ? String(first) : `${first}–${last}`;
}
