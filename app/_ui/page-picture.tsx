import type { PageView } from "@/lib/overview/instrument-view";
import { type Turn, turnedSheet } from "@/lib/overview/turned-page";
import type { Box } from "@/lib/text/types";

/** Something on the page that can be pointed at. */
export interface PageMark {
  /** Whose it is: a finding's or a defect's. */
  id: string;
  box: Box;
  label: string;
  tone: "finding" | "defect" | "hit" | "remark";
}

interface PagePictureProps {
  page: PageView;
  turn: Turn;
  marks: PageMark[];
  active: string | null;
  pointed: string | null;
  near: boolean;
}

/**
 * A page with the boxes upon it, turned together: a drawing, of which `usePointing` hears. Boxes are attributes, not
 * styles, so that they hold under the strictest content policy; pictures far from view are not fetched.
 */
export function PagePicture({ page, turn, marks, active, pointed, near }: PagePictureProps) {
  const { width, height } = page;
  const sheet = turnedSheet(width, height, turn);
  const small = Math.max(width, height) / 220;
  return (
    <svg
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      role="img"
      aria-label={`Page ${page.number}`}
      className="paper-picture block h-auto w-full bg-[oklch(0.985_0.004_95)]"
    >
      <g transform={sheet.transform}>
        {near && <image href={page.picture} width={width} height={height} preserveAspectRatio="none" />}
        {[...onceEach(marks)].map(([place, mark]) => {
          const [x, y, w, h] = mark.box;
          const shown = mark.id === active || mark.id === pointed || mark.tone === "hit" || mark.tone === "remark";
          return (
            <rect
              key={place}
              data-mark={mark.id}
              x={x * width - small}
              y={y * height - small}
              width={w * width + 2 * small}
              height={h * height + 2 * small}
              rx={small / 3}
              vectorEffect="non-scaling-stroke"
              className={`page-mark page-mark-${mark.tone} ${shown ? "shown" : ""} ${mark.id === active ? "active" : ""}`}
            >
              <title>{mark.label}</title>
            </rect>
          );
        })}
      </g>
    </svg>
  );
}

/** The marks by whose they are and where they stand: what says the same thing twice at one place is drawn once. */
function onceEach(marks: PageMark[]): Map<string, PageMark> {
  return new Map(marks.map((mark) => [`${mark.id} ${mark.box.join(" ")}`, mark]));
}
