import type { ReactNode, RefObject } from "react";
import { type PageMark, PagePicture } from "@/app/_ui/page-picture";
import { Statement } from "@/app/_ui/statement";
import type { PageView } from "@/lib/overview/instrument-view";
import { type usePageView, ZOOMS } from "./use-page-view";

interface PaperPagesProps {
  pages: PageView[];
  /** What was only said has no pages: its words stand in their place. */
  spoken: string | null;
  tools: ReactNode;
  column: RefObject<HTMLDivElement | null>;
  pageView: ReturnType<typeof usePageView>;
  near: ReadonlySet<number>;
  marks: Map<number, PageMark[]>;
  active: string | null;
  pointed: string | null;
}

/** The paper itself, page under page, with all that is marked on it. */
export function PaperPages(props: PaperPagesProps) {
  const { pages, spoken, pageView } = props;
  return (
    <section aria-label="The paper" id="pages" className="max-lg:order-3 print:hidden">
      {spoken === null ? (
        <div className="sticky top-0 z-10 border-b border-hair bg-paper">{props.tools}</div>
      ) : (
        <Statement words={spoken} />
      )}
      <div ref={props.column} className={spoken === null ? "grid gap-5 overflow-x-auto bg-desk p-3 sm:p-4" : "hidden"}>
        {pages.map((page) => (
          <figure
            key={page.number}
            id={`page-${page.number}`}
            data-page={page.number}
            className={`scroll-mt-14 ${ZOOMS[pageView.zoom]!.className}`}
          >
            <div className="shadow-sheet">
              <PagePicture
                page={page}
                turn={pageView.turnOf(page.number)}
                marks={props.marks.get(page.number) ?? []}
                active={props.active}
                pointed={props.pointed}
                near={props.near.has(page.number)}
              />
            </div>
            <PageCaption page={page} filed={pageView.filed} />
          </figure>
        ))}
        {pages.length === 0 && <p className="py-16 text-center text-soft">The first page is on its way.</p>}
      </div>
    </section>
  );
}

function PageCaption({ page, filed }: { page: PageView; filed: boolean }) {
  return (
    <figcaption className="pt-1 text-note text-soft">
      {page.number}
      {page.rotation !== 0 && !filed && " · filed turned, shown upright"}
      {page.state === "seen" && " · being read"}
      {page.state === "blank" && " · blank"}
      {page.confidence !== null && page.state === "read" && page.confidence < 65 && " · can hardly be read"}
    </figcaption>
  );
}
