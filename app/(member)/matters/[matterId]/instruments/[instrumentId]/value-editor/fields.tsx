import { Choices, SelectField, TextField } from "@/app/_ui/field";

interface TextProps {
  label: string;
  value?: string | null;
  onText: (text: string | null) => void;
}

/** A line of text; an empty one is `null`. */
export function Text({ label, value, onText }: TextProps) {
  return (
    <TextField
      label={label}
      name={label}
      value={value ?? ""}
      autoComplete="off"
      onChange={(event) => onText(event.target.value || null)}
    />
  );
}

interface DayFieldProps {
  label: string;
  value: string | null;
  onDay: (day: string | null) => void;
}

/** A day, or `null`. */
export function DayField({ label, value, onDay }: DayFieldProps) {
  return (
    <TextField
      label={label}
      name={label}
      type="date"
      value={value ?? ""}
      onChange={(event) => onDay(event.target.value || null)}
    />
  );
}

type Words = string | { label: string };
const word = (words: Words) => (typeof words === "string" ? words : words.label);

interface PickProps<T extends string> {
  label: string;
  of: readonly T[];
  words: Record<T, Words>;
  value: T | null;
  onPick: (value: T | null) => void;
}

/** One of many, or none of them. */
export function Pick<T extends string>({ label, of, words, value, onPick }: PickProps<T>) {
  return (
    <SelectField
      label={label}
      name={label}
      value={value ?? ""}
      onChange={(event) => onPick((event.target.value || null) as T | null)}
    >
      <option value="">…</option>
      {of.map((each) => (
        <option key={each} value={each}>
          {word(words[each])}
        </option>
      ))}
    </SelectField>
  );
}

interface FewProps<T extends string> {
  legend: string;
  words: Record<T, string>;
  value: T | null;
  onPick: (value: unknown) => void;
}

/** One of a few, all of them in sight. */
export function Few<T extends string>({ legend, words, value, onPick }: FewProps<T>) {
  const options = Object.entries<string>(words).map(([key, label]) => ({ value: key, label }));
  return <Choices legend={legend} name={legend} options={options} value={value ?? ""} onChoose={onPick} />;
}
