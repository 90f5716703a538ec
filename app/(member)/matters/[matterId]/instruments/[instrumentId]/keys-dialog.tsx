"use client";

import { Dialog } from "@/app/_ui/dialog";
import { Tick } from "@/app/_ui/field";

const KEYS = [
  ["j, k", "Next finding, the one before"],
  ["c", "Confirm it, and go on to the next"],
  ["e", "Correct it"],
  ["n, p", "Next page, the page before"],
  ["+, −, 0", "Larger, smaller, fit to the width"],
  ["r", "Turn the page"],
  ["/", "Find in the paper"],
  ["Esc", "Let go of what is marked"],
  ["?", "These keys"],
] as const;

interface KeysDialogProps {
  on: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
}

export function KeysDialog({ on, onSwitch, onClose }: KeysDialogProps) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="grid gap-x-6 gap-y-2 pb-4 [grid-template-columns:6rem_1fr]">
        {KEYS.map(([keys, does]) => (
          <div key={keys} className="contents">
            <dt className="font-semibold">{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-hair pt-4 text-note text-soft">
        An underline says how surely something was read: <span className="read-clearly text-ink">clearly</span>,{" "}
        <span className="read-with-doubt text-ink">with some doubt</span>, <span className="text-ink">hardly</span>.
      </p>
      <Tick
        name="keys"
        label="Use these keys"
        hint="Untick it where single keys get in the way of speech input."
        checked={on}
        onChange={(event) => onSwitch(event.target.checked)}
      />
    </Dialog>
  );
}
