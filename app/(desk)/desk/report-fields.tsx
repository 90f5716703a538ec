"use client";

import { Choices, TextArea } from "@/app/_ui/field";
import type { ReportKind } from "@/lib/incident/types";
import type { Draft } from "./draft";
import { Photos } from "./photos";

interface ReportFieldsProps {
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
  photos: File[];
  onPhotos: (files: File[]) => void;
}

const CHOICES: Partial<Record<NonNullable<Draft["path"]>, { value: ReportKind; label: string }[]>> = {
  asked: [
    { value: "demand", label: "They wanted records" },
    { value: "visit", label: "They only looked or asked around" },
  ],
  problem: [
    { value: "breach", label: "Patrons’ data got out, or may have" },
    { value: "other", label: "Another privacy problem" },
  ],
};

/** What happened, as far as it is known. Nothing here must be filled in. */
export function ReportFields({ draft, onChange, photos, onPhotos }: ReportFieldsProps) {
  const choices = draft.path ? CHOICES[draft.path] : undefined;
  const field = (name: "asked" | "happened" | "served") => ({
    name,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    rows: name === "served" ? 2 : 4,
    maxLength: name === "served" ? 2000 : 20_000,
  });
  const demand = draft.path === "asked" || draft.path === "emergency";
  return (
    <div className="grid gap-5">
      {choices && (
        <Choices
          legend="What was it?"
          name="kind"
          options={choices}
          value={draft.kind ?? ""}
          onChoose={(kind) => onChange({ kind: kind as ReportKind })}
        />
      )}
      {demand && <TextArea label="What did they ask for, in their words?" {...field("asked")} />}
      {!demand && <TextArea label="What happened?" {...field("happened")} />}
      {demand && (
        <TextArea label="What did they hand over or show?" hint="A paper, a card, nothing." {...field("served")} />
      )}
      {draft.path !== "warrant" && <Photos photos={photos} onPhotos={onPhotos} />}
    </div>
  );
}
