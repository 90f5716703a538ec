import { GOOD_CAUSE_TESTS, type GoodCause } from "@/lib/findings/types";
import { GOOD_CAUSE_LABELS, SHOWING_LABELS } from "@/messages/labels";
import { Pick } from "./fields";

interface GoodCauseTestsProps {
  value: GoodCause | null;
  onChange: (value: unknown) => void;
}

/** How far the paper gets with each test of good cause. */
export function GoodCauseTests({ value, onChange }: GoodCauseTestsProps) {
  const none = Object.fromEntries(GOOD_CAUSE_TESTS.map((test) => [test, "absent"]));
  const showings = ["found", "asserted", "absent"] as const;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {GOOD_CAUSE_TESTS.map((test) => (
        <Pick
          key={test}
          label={GOOD_CAUSE_LABELS[test].label}
          of={showings}
          words={SHOWING_LABELS}
          value={value?.[test] ?? "absent"}
          onPick={(showing) => onChange({ ...none, ...value, [test]: showing ?? "absent" })}
        />
      ))}
    </div>
  );
}
