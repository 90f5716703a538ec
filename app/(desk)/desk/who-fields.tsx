"use client";

import { Choices, TextField } from "@/app/_ui/field";
import type { Draft } from "./draft";

interface WhoFieldsProps {
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
}

/** Who they say they are. */
export function WhoFields({ draft, onChange }: WhoFieldsProps) {
  const field = (name: "agency" | "name" | "badge" | "callBack") => ({
    name,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
    autoComplete: "off",
  });
  return (
    <div className="grid gap-4">
      <TextField label="Agency" maxLength={300} {...field("agency")} />
      <TextField label="Name" maxLength={300} {...field("name")} />
      <div className="grid grid-cols-2 gap-4">
        <TextField label="Badge" maxLength={100} {...field("badge")} />
        <TextField label="Call-back number" maxLength={100} inputMode="tel" {...field("callBack")} />
      </div>
      <Choices
        legend="Did they show identification?"
        name="identified"
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
          { value: "not-said", label: "I did not see" },
        ]}
        value={draft.identified}
        onChoose={(identified) => onChange({ identified: identified as Draft["identified"] })}
      />
    </div>
  );
}
