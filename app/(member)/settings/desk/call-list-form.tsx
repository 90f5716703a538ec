"use client";

import { useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextField } from "@/app/_ui/field";
import { FormMessage, Notice } from "@/app/_ui/notice";
import type { CallList, Contact } from "@/lib/incident/types";
import { setCallListAction } from "./actions";

interface CallListFormProps {
  list: CallList;
  /** When it had been set, as it is shown here. */
  seen: string;
}

interface Line extends Contact {
  key: number;
}

const EMPTY: Contact = { name: "", role: "", phone: "", afterHours: "" };
const FIELDS = [
  { name: "name", label: "Name" },
  { name: "role", label: "Who this is" },
  { name: "phone", label: "Number" },
  { name: "afterHours", label: "After hours" },
] as const;

/** The list in its order: lines are written, moved and taken out, and saved as a whole. */
export function CallListForm({ list, seen }: CallListFormProps) {
  const [state, action, pending] = useActionState(setCallListAction, null);
  const [lines, setLines] = useState<Line[]>(() =>
    (list.contacts.length > 0 ? list.contacts : [{ ...EMPTY, role: "Director" }]).map((contact, key) => ({
      ...contact,
      key,
    })),
  );

  function set(key: number, more: Partial<Contact>) {
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...more } : line)));
  }

  function move(from: number, to: number) {
    setLines((before) => {
      const after = [...before];
      const [line] = after.splice(from, 1);
      after.splice(to, 0, line!);
      return after;
    });
  }

  const contacts = lines.map(({ key: _, ...contact }) => contact).filter((line) => Object.values(line).some(Boolean));
  return (
    <form action={action} className="grid gap-5" noValidate>
      <input type="hidden" name="contacts" value={JSON.stringify(contacts)} />
      <input type="hidden" name="seen" value={seen} />
      <ol className="grid gap-4">
        {[...lines.entries()].map(([index, line]) => (
          <li key={line.key} className="grid gap-3 border-b border-hair pb-4">
            <div className="grid gap-3 sm:grid-cols-2">
              {FIELDS.map(({ name, label }) => (
                <TextField
                  key={name}
                  label={`${index + 1}. ${label}`}
                  name={`${name}-${line.key}`}
                  value={line[name]}
                  onChange={(event) => set(line.key, { [name]: event.target.value })}
                  inputMode={name === "phone" || name === "afterHours" ? "tel" : undefined}
                  optional={name === "afterHours"}
                  maxLength={100}
                  autoComplete="off"
                />
              ))}
            </div>
            <p className="flex flex-wrap gap-x-6 text-note">
              <button
                type="button"
                className="link min-h-9"
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                Move up<span className="sr-only"> {line.name}</span>
              </button>
              <button
                type="button"
                className="link min-h-9"
                disabled={index === lines.length - 1}
                onClick={() => move(index, index + 1)}
              >
                Move down<span className="sr-only"> {line.name}</span>
              </button>
              <button
                type="button"
                className="link min-h-9"
                onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}
              >
                Take out<span className="sr-only"> {line.name}</span>
              </button>
            </p>
          </li>
        ))}
      </ol>
      <div>
        <Button
          type="button"
          tone="quiet"
          onClick={() => setLines([...lines, { ...EMPTY, key: Math.max(-1, ...lines.map(({ key }) => key)) + 1 }])}
        >
          Another number
        </Button>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField label="The first number is right" name="days" defaultValue={list.days}>
          <option value="weekdays">Monday to Friday</option>
          <option value="every-day">every day</option>
        </SelectField>
        <TextField label="from" name="from" type="time" defaultValue={list.from} state={state} />
        <TextField label="until" name="until" type="time" defaultValue={list.until} state={state} />
      </div>
      <FormMessage>{state?.message ?? state?.fields?.contacts ?? state?.fields?.["contacts.0"]}</FormMessage>
      {state?.done && (
        <Notice tone="done" live>
          Saved.
        </Notice>
      )}
      <div>
        <Button disabled={pending}>Save the list</Button>
      </div>
    </form>
  );
}
