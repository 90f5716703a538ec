"use client";

import { useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Choices, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import { StatedValue } from "@/app/_ui/stated-value";
import type { Entry } from "@/app/_ui/value-text";
import type { Day, FindingStatus } from "@/lib/findings/types";
import { FACT_LABELS, FINDING_LABELS } from "@/messages/labels";
import { tidied } from "./value-editor/tidied";
import { ValueEditor } from "./value-editor/value-editor";

/** What a court can be asked for, and refuse. */
const DENIABLE = new Set(["goodCause", "findingLevel", "records", "subjects", "nondisclosure", "period"]);
const REASONS = ["It was misread.", "It was overlooked.", "The page says something else than the program made of it."];

interface CorrectDialogProps {
  entry: Entry;
  today: Day;
  /** Which matter, instrument and finding: hidden fields of the form. */
  about: Record<string, string>;
  clipping: React.ReactNode;
  decide: (before: FormState, form: FormData) => Promise<FormState>;
  onClose: () => void;
}

/** Old value, the paper itself, new value, and why: all four are kept. */
export function CorrectDialog({ entry, today, about, clipping, decide, onClose }: CorrectDialogProps) {
  const [value, setValue] = useState<unknown>(entry.value);
  const [status, setStatus] = useState<FindingStatus>(
    entry.status === "not-found" || entry.status === "denied" ? entry.status : "read",
  );
  const [why, setWhy] = useState(entry.value === null ? 1 : 0);
  const [words, setWords] = useState("");
  const [state, send, sending] = useActionState(async (before: FormState, form: FormData) => {
    const after = await decide(before, form);
    if (after?.done) onClose();
    return after;
  }, null);
  const label = { ...FINDING_LABELS, ...FACT_LABELS }[entry.key];
  const deniable = DENIABLE.has(entry.key) || entry.status === "denied";
  const nothing = status === "read" && tidied(value) === null;

  return (
    <Dialog title={label.label} onClose={onClose}>
      <form action={send} className="grid gap-6">
        {Object.entries({ ...about, kind: "correct" }).map(([name, each]) => (
          <input key={name} type="hidden" name={name} value={each} />
        ))}
        <input type="hidden" name="status" value={status} />
        <input type="hidden" name="value" value={JSON.stringify(status === "read" ? tidied(value) : null)} />
        <input type="hidden" name="reason" value={[REASONS[why], words.trim()].filter(Boolean).join(" ")} />

        <p className="text-note text-soft">{label.means}</p>
        {clipping}
        <p>
          <span className="text-soft">As it stands: </span>
          <StatedValue entry={entry} today={today} reading="read" />
        </p>
        <Choices
          legend="What does the paper say?"
          name="says"
          options={[
            { value: "read", label: "It says this:" },
            { value: "not-found", label: "It does not say." },
            ...(deniable ? [{ value: "denied", label: "A court was asked for it and refused it." }] : []),
          ]}
          value={status}
          onChoose={(chosen) => setStatus(chosen as FindingStatus)}
        />
        {status === "read" && <ValueEditor entry={entry} value={value} onChange={setValue} />}
        <div className="grid gap-3 border-t border-hair pt-5">
          <Choices
            legend="Why?"
            name="why"
            options={REASONS.map((reason, index) => ({ value: String(index), label: reason }))}
            value={String(why)}
            onChoose={(chosen) => setWhy(Number(chosen))}
          />
          <TextField
            label="In your own words"
            optional
            name="words"
            maxLength={600}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <FormMessage>{state?.message ?? state?.fields?.value ?? state?.fields?.reason}</FormMessage>
        <div className="flex flex-wrap items-center gap-3">
          <Button disabled={sending || nothing}>{sending ? "Keeping it" : "Keep the correction"}</Button>
          <Button type="button" tone="quiet" onClick={onClose}>
            Leave it as it is
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
