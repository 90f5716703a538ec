import { FormMessage } from "@/app/_ui/notice";
import type { Entry } from "@/app/_ui/value-text";
import type { InstrumentView } from "@/lib/overview/instrument-view";
import { ClippingOf } from "./clipping";
import type { FindingGroup } from "./finding-groups";
import { FindingRow } from "./finding-row";
import type { useDeciding } from "./use-deciding";

interface FindingListProps {
  view: InstrumentView;
  group: FindingGroup;
  /** What is to be looked at first stands on top, and counts what is left to confirm. */
  first: boolean;
  reading: boolean;
  active: string | null;
  deciding: ReturnType<typeof useDeciding>;
  everyFact: boolean;
  onEveryFact: (yes: boolean) => void;
  onChoose: (id: string) => void;
  onPoint: (id: string | null) => void;
  onCorrect: (id: string) => void;
}

/** What the paper says, under one heading, to be confirmed or corrected row by row. */
export function FindingList(props: FindingListProps) {
  const { view, group, first, reading, deciding, everyFact } = props;
  const row = (entry: Entry) => (
    <FindingRow
      key={entry.id}
      entry={deciding.shown(entry)}
      today={view.today}
      active={props.active === entry.id}
      reading={view.reading.state}
      mayDecide={view.mayDecide && !reading}
      clipping={<ClippingOf entry={entry} pages={view.pages} />}
      onChoose={() => props.onChoose(entry.id)}
      onPoint={(on) => props.onPoint(on ? entry.id : null)}
      onConfirm={() => deciding.confirm(entry)}
      onCorrect={() => props.onCorrect(entry.id)}
    />
  );
  return (
    <section id={first ? "findings" : undefined} className="scroll-mt-4">
      <h2 className="flex items-baseline justify-between gap-3 border-b border-rule pb-1">
        <span className="font-serif text-body font-semibold">{group.title}</span>
        {first && !reading && <ToConfirm count={group.entries.filter(deciding.waits).length} />}
      </h2>
      {first && <FormMessage>{deciding.refusal}</FormMessage>}
      <ul>{group.entries.map(row)}</ul>
      {group.rest > 0 && (
        <button
          type="button"
          aria-expanded={everyFact}
          onClick={() => props.onEveryFact(!everyFact)}
          className="link min-h-9 pl-3 text-note"
        >
          {everyFact ? "Show fewer" : `Show ${group.rest} more that are not so`}
        </button>
      )}
    </section>
  );
}

function ToConfirm({ count }: { count: number }) {
  return <span className="text-note text-soft">{count === 0 ? "All confirmed" : `${count} to confirm`}</span>;
}
