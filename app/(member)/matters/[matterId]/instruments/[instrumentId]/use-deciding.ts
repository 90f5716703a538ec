import type { Entry } from "@/app/_ui/value-text";
import type { InstrumentView } from "@/lib/overview/instrument-view";
import { useConfirmations } from "./use-confirmations";

/** What the reader says of the findings. What she confirms stands at once, and she is led on to the next. */
export function useDeciding(
  view: InstrumentView,
  entries: Entry[],
  rowOf: Map<string, string>,
  goTo: (id: string) => void,
) {
  const confirmations = useConfirmations(view.instrumentId);
  const atOnce = (entry: Entry) => confirmations.isSent(entry, rowOf.get(entry.id));
  const waits = (entry: Entry) => !entry.decision && !atOnce(entry);

  function about(entry: Entry) {
    const { matterId, instrumentId } = view;
    const follows = entry.decision?.id ?? "";
    return { matterId, instrumentId, findingId: rowOf.get(entry.id) ?? "", key: entry.key, follows };
  }

  function confirm(entry: Entry) {
    if (!view.mayDecide || entry.decision || entry.status === "unreadable") return;
    confirmations.confirm(about(entry));
    goOn(entry);
  }

  /** To the next that nobody has decided, or else simply to the next. */
  function goOn(from: Entry) {
    const after = entries.slice(entries.indexOf(from) + 1);
    const next = after.find(waits) ?? after[0];
    if (next) goTo(next.id);
  }

  return {
    confirm,
    about,
    waits,
    /** As the reader is to see it: what she has just confirmed is confirmed. */
    shown: (entry: Entry) => (atOnce(entry) ? asConfirmed(entry, view) : entry),
    refusal: confirmations.refusal,
  };
}

/** As it will stand once the server has answered. */
function asConfirmed(entry: Entry, view: InstrumentView): Entry {
  const before = { value: entry.value, status: entry.status, confidence: entry.confidence };
  return { ...entry, decision: { kind: "confirmed", by: "you", on: view.today, reason: null, before } } as Entry;
}
