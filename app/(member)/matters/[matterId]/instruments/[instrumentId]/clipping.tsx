import type { Entry } from "@/app/_ui/value-text";
import type { PageView } from "@/lib/overview/instrument-view";
import { around, turnBox, turned, turnedSheet } from "@/lib/overview/turned-page";
import type { Box } from "@/lib/text/types";

/** The strip of the page where the finding first stands; nothing where it stands nowhere. */
export function ClippingOf({ entry, pages }: { entry: Pick<Entry, "evidence">; pages: PageView[] }) {
  const first = entry.evidence[0];
  const page = pages.find(({ number }) => number === first?.page);
  if (!page) return null;
  const boxes = entry.evidence.filter((at) => at.page === page.number).map(({ box }) => box);
  return <Clipping page={page} boxes={boxes} />;
}

/** A strip cut out of the page around what is spoken of, upright: the paper's own words beside what was made of them. */
function Clipping({ page, boxes }: { page: PageView; boxes: Box[] }) {
  const turn = turned(0, -page.rotation);
  const frame = around(boxes.map((box) => turnBox(box, turn)));
  if (!frame) return null;
  const sheet = turnedSheet(page.width, page.height, turn);

  const line = sheet.height * 0.014;
  const wanted = frame[2] * sheet.width + 4 * line;
  const width = Math.min(Math.max(wanted, sheet.width * 0.46), sheet.width);
  const height = Math.min(Math.max(frame[3] * sheet.height + 2.5 * line, 4 * line), sheet.height * 0.3);
  const middle = (frame[0] + frame[2] / 2) * sheet.width;
  const x = Math.min(Math.max(middle - width / 2, 0), sheet.width - width);
  const y = Math.min(Math.max(frame[1] * sheet.height - 1.2 * line, 0), sheet.height - height);
  return (
    <svg
      viewBox={`${x} ${y} ${width} ${height}`}
      role="img"
      aria-label={`Cut out of page ${page.number}`}
      className="paper-picture block h-auto w-full border border-hair bg-[oklch(0.985_0.004_95)]"
    >
      <g transform={sheet.transform}>
        <image href={page.picture} width={page.width} height={page.height} preserveAspectRatio="none" />
        {boxes.map(([left, top, w, h]) => (
          <rect
            key={`${left} ${top} ${w} ${h}`}
            x={left * page.width - line * 0.2}
            y={top * page.height - line * 0.2}
            width={w * page.width + line * 0.4}
            height={h * page.height + line * 0.4}
            vectorEffect="non-scaling-stroke"
            className="page-mark page-mark-finding shown"
          />
        ))}
      </g>
    </svg>
  );
}
