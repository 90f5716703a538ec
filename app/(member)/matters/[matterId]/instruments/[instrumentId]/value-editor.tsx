"use client";

import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, SelectField, TextArea, TextField } from "@/app/_ui/field";
import type { Entry } from "@/app/_ui/value-text";
import {
  FINDING_LEVELS,
  GOOD_CAUSE_TESTS,
  type GoodCause,
  INSTRUMENTS,
  ISSUER_ROLES,
  NONDISCLOSURE_AUTHORITIES,
  RECORD_CATEGORIES,
} from "@/lib/findings/types";
import {
  FINDING_LEVEL_LABELS,
  GOOD_CAUSE_LABELS,
  IMPOSED_LABELS,
  INSTRUMENT_LABELS,
  ISSUER_ROLE_LABELS,
  NONDISCLOSURE_AUTHORITY_LABELS,
  RECORD_LABELS,
  SEAL_LABELS,
  SHOWING_LABELS,
  SIGNATURE_LABELS,
} from "@/messages/labels";

interface EditorProps {
  entry: Entry;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** What a person types in place of what was read, in a form that suits it. An empty field is `null`. */
export function ValueEditor({ entry, value, onChange }: EditorProps): ReactNode {
  const now = { ...entry, value } as Entry;
  const set = (part: object) => onChange({ ...(value as object | null), ...part });
  switch (now.key) {
    case "instrument":
      return (
        <Pick label="Kind of paper" of={INSTRUMENTS} words={INSTRUMENT_LABELS} value={now.value} onPick={onChange} />
      );
    case "findingLevel":
      return (
        <Choices
          legend="What has a judge decided?"
          name="level"
          options={FINDING_LEVELS.map((level) => ({
            value: level,
            label: FINDING_LEVEL_LABELS[level].label,
            hint: FINDING_LEVEL_LABELS[level].means,
          }))}
          value={now.value ?? ""}
          onChoose={onChange}
        />
      );
    case "court":
      return (
        <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
          <Text label="Court, in full" value={now.value?.name} onText={(name) => set({ name: name ?? "" })} />
          <Text
            label="US or state"
            value={now.value?.jurisdiction}
            onText={(place) => set({ jurisdiction: (place ?? "").toUpperCase().slice(0, 2) })}
          />
        </div>
      );
    case "issuer":
      return (
        <div className="grid gap-4 sm:grid-cols-2">
          <Pick
            label="Who issued it"
            of={ISSUER_ROLES}
            words={ISSUER_ROLE_LABELS}
            value={now.value?.role ?? null}
            onPick={(role) => set({ name: null, ...now.value, role })}
          />
          <Text label="Name" value={now.value?.name} onText={(name) => set({ role: "other", ...now.value, name })} />
        </div>
      );
    case "signature":
      return <Few legend="Is it signed?" words={SIGNATURE_LABELS} value={now.value} onPick={onChange} />;
    case "seal":
      return <Few legend="Does it bear a seal?" words={SEAL_LABELS} value={now.value} onPick={onChange} />;
    case "issuedOn":
    case "returnOn":
    case "executeBy":
      return <DayField label="Day" value={now.value} onDay={onChange} />;
    case "requester":
      return (
        <div className="grid gap-4 sm:grid-cols-2">
          {(["name", "agency", "phone", "email"] as const).map((part) => (
            <Text
              key={part}
              label={{ name: "Name", agency: "Agency or firm", phone: "Telephone", email: "E-mail" }[part]}
              value={now.value?.[part]}
              onText={(text) => set({ name: null, agency: null, phone: null, email: null, ...now.value, [part]: text })}
            />
          ))}
        </div>
      );
    case "records":
      return <Several legend="Records it wants" value={now.value ?? []} onChange={onChange} />;
    case "subjects":
    case "authorities":
      return (
        <TextArea
          label="One a line"
          name="lines"
          value={(now.value ?? []).join("\n")}
          onChange={(event) => onChange(event.target.value.split("\n"))}
        />
      );
    case "period":
      return (
        <div className="grid gap-4 sm:grid-cols-2">
          <DayField
            label="From"
            value={now.value?.from ?? null}
            onDay={(from) => set({ to: null, ...now.value, from })}
          />
          <DayField label="To" value={now.value?.to ?? null} onDay={(to) => set({ from: null, ...now.value, to })} />
        </div>
      );
    case "goodCause":
      return <Tests value={now.value} onChange={onChange} />;
    case "nondisclosure":
      return <Silence value={now.value} onChange={onChange} />;
    case "attachments":
      return <AttachmentRows value={now.value ?? []} onChange={onChange} />;
    case "caseNumber":
    case "caption":
    case "recipient":
    case "returnPlace":
      return <Text label="As the paper says it" value={now.value} onText={onChange} />;
    default:
      return (
        <Choices
          legend="Is it so?"
          name="yes-or-no"
          options={[
            { value: "true", label: "Yes" },
            { value: "false", label: "No" },
          ]}
          value={now.value === null ? "" : String(now.value)}
          onChoose={(answer) => onChange(answer === "true")}
        />
      );
  }
}

/** What is typed, made ready to keep: no blank lines, no spaces around, `null` for nothing. */
export function tidied(value: unknown): unknown {
  if (typeof value === "string") return value.trim() || null;
  if (!Array.isArray(value)) return value ?? null;
  return value
    .map((item) => (typeof item === "string" ? item.trim() : { ...item, label: String(item.label).trim() }))
    .filter((item) => (typeof item === "string" ? item : item.label));
}

function Text({
  label,
  value,
  onText,
}: {
  label: string;
  value?: string | null;
  onText: (text: string | null) => void;
}) {
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

function DayField({
  label,
  value,
  onDay,
}: {
  label: string;
  value: string | null;
  onDay: (day: string | null) => void;
}) {
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

function Pick<T extends string>({ label, of, words, value, onPick }: PickProps<T>) {
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

function Few<T extends string>({ legend, words, value, onPick }: FewProps<T>) {
  const options = Object.entries<string>(words).map(([key, label]) => ({ value: key, label }));
  return <Choices legend={legend} name={legend} options={options} value={value ?? ""} onChoose={onPick} />;
}

interface FewProps<T extends string> {
  legend: string;
  words: Record<T, string>;
  value: T | null;
  onPick: (value: unknown) => void;
}

function Several({ legend, value, onChange }: { legend: string; value: string[]; onChange: (value: unknown) => void }) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">{legend}</legend>
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

function Tests({ value, onChange }: { value: GoodCause | null; onChange: (value: unknown) => void }) {
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

type Nondisclosure = Extract<Entry, { key: "nondisclosure" }>["value"];

function Silence({ value, onChange }: { value: Nondisclosure; onChange: (value: unknown) => void }) {
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

interface AttachmentRowsProps {
  value: { label: string; present: boolean | null }[];
  onChange: (value: unknown) => void;
}

function AttachmentRows({ value, onChange }: AttachmentRowsProps) {
  const put = (index: number, part: object) =>
    onChange(value.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <div className="grid gap-4">
      {value.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, and its label is what is being typed
        <div key={index} className="grid gap-4 sm:grid-cols-[1fr_12rem]">
          <Text
            label={`Attachment ${index + 1}`}
            value={row.label}
            onText={(label) => put(index, { label: label ?? "" })}
          />
          <Pick
            label="Is it here?"
            of={["yes", "no", "unclear"]}
            words={{ yes: "Yes", no: "No", unclear: "Unclear" }}
            value={row.present === null ? "unclear" : row.present ? "yes" : "no"}
            onPick={(here) => put(index, { present: here === "yes" ? true : here === "no" ? false : null })}
          />
        </div>
      ))}
      <div>
        <Button type="button" tone="quiet" onClick={() => onChange([...value, { label: "", present: false }])}>
          Add an attachment
        </Button>
      </div>
    </div>
  );
}
