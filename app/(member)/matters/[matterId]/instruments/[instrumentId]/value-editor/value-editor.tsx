"use client";

import type { ReactNode } from "react";
import { Choices, TextArea } from "@/app/_ui/field";
import type { Entry } from "@/app/_ui/value-text";
import { FINDING_LEVELS, INSTRUMENTS, ISSUER_ROLES } from "@/lib/findings/types";
import {
  FINDING_LEVEL_LABELS,
  INSTRUMENT_LABELS,
  ISSUER_ROLE_LABELS,
  SEAL_LABELS,
  SIGNATURE_LABELS,
} from "@/messages/labels";
import { Attachments } from "./attachments";
import { DayField, Few, Pick, Text } from "./fields";
import { GoodCauseTests } from "./good-cause";
import { Records } from "./records";
import { Silence } from "./silence";

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
      return <Records value={now.value ?? []} onChange={onChange} />;
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
      return <GoodCauseTests value={now.value} onChange={onChange} />;
    case "nondisclosure":
      return <Silence value={now.value} onChange={onChange} />;
    case "attachments":
      return <Attachments value={now.value ?? []} onChange={onChange} />;
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
