"use client";

import { Button } from "@/app/_ui/button";
import { Choices, TextField } from "@/app/_ui/field";
import type { Draft } from "./draft";
import { Photos } from "./photos";

interface TakenFieldsProps {
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
  photos: File[];
  onPhotos: (files: File[]) => void;
}

/** What is taken, line by line, by whom, and whether a receipt was given. */
export function TakenFields({ draft, onChange, photos, onPhotos }: TakenFieldsProps) {
  const lines = draft.taken.length > 0 ? draft.taken : [{ what: "", by: "" }];
  const set = (index: number, more: { what?: string; by?: string }) =>
    onChange({ taken: lines.map((line, at) => (at === index ? { ...line, ...more } : line)) });
  return (
    <div className="grid gap-5">
      <ol className="grid gap-4">
        {[...lines.entries()].map(([index, line]) => (
          <li key={index} className="grid gap-3 border-b border-hair pb-4 sm:grid-cols-2">
            <TextField
              label={`Thing ${index + 1}`}
              name={`what-${index}`}
              value={line.what}
              onChange={(event) => set(index, { what: event.target.value })}
              maxLength={500}
              autoComplete="off"
            />
            <TextField
              label="Taken by"
              name={`by-${index}`}
              value={line.by}
              onChange={(event) => set(index, { by: event.target.value })}
              maxLength={200}
              autoComplete="off"
            />
          </li>
        ))}
      </ol>
      <Button type="button" tone="quiet" onClick={() => onChange({ taken: [...lines, { what: "", by: "" }] })}>
        Another thing
      </Button>
      <Choices
        legend="Did they give a receipt?"
        name="receipt"
        options={[
          { value: "given", label: "Yes" },
          { value: "refused", label: "They refused" },
          { value: "not-asked", label: "Not asked for" },
        ]}
        value={draft.receipt}
        onChoose={(receipt) => onChange({ receipt: receipt as Draft["receipt"] })}
      />
      <Photos photos={photos} onPhotos={onPhotos} label="Photograph the receipt" />
    </div>
  );
}
