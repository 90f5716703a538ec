import { Choices } from "@/app/_ui/field";
import type { Entry } from "@/app/_ui/value-text";
import { NONDISCLOSURE_AUTHORITIES } from "@/lib/findings/types";
import { IMPOSED_LABELS, NONDISCLOSURE_AUTHORITY_LABELS } from "@/messages/labels";
import { DayField, Pick } from "./fields";

type Nondisclosure = Extract<Entry, { key: "nondisclosure" }>["value"];

/** What the paper says of keeping silent, by what law, and until when. */
export function Silence({ value, onChange }: { value: Nondisclosure; onChange: (value: unknown) => void }) {
  const now = value ?? { imposed: "none", authority: [], until: null };
  return (
    <div className="grid gap-5">
      <Choices
        legend="Does it tell the library to keep silent?"
        name="imposed"
        options={(["ordered", "requested", "none"] as const).map((each) => ({
          value: each,
          label: IMPOSED_LABELS[each].label,
          hint: IMPOSED_LABELS[each].means,
        }))}
        value={now.imposed}
        onChoose={(imposed) => onChange({ ...now, imposed })}
      />
      {now.imposed === "ordered" && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Pick
            label="Under"
            of={NONDISCLOSURE_AUTHORITIES}
            words={NONDISCLOSURE_AUTHORITY_LABELS}
            value={now.authority[0] ?? null}
            onPick={(id) => onChange({ ...now, authority: id ? [id] : [] })}
          />
          <DayField label="Until" value={now.until} onDay={(until) => onChange({ ...now, until })} />
        </div>
      )}
    </div>
  );
}
