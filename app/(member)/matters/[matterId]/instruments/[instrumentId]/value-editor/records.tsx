import { RECORD_CATEGORIES } from "@/lib/findings/types";
import { RECORD_LABELS } from "@/messages/labels";

interface RecordsProps {
  value: string[];
  onChange: (value: unknown) => void;
}

/** The kinds of records that the paper wants. */
export function Records({ value, onChange }: RecordsProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">Records it wants</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {RECORD_CATEGORIES.map((category) => (
          <label
            key={category}
            className="flex min-h-11 cursor-pointer gap-3 py-2"
            title={RECORD_LABELS[category].means}
          >
            <input
              type="checkbox"
              className="tick mt-0.5"
              checked={value.includes(category)}
              onChange={(event) =>
                onChange(
                  RECORD_CATEGORIES.filter((each) =>
                    each === category ? event.target.checked : value.includes(each),
                  ).sort(),
                )
              }
            />
            {RECORD_LABELS[category].label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
