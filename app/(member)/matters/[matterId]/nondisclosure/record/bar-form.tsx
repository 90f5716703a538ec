"use client";

import { useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import type { Authority, AuthorityWords } from "@/lib/nondisclosure/authorities";
import type { BarDraft } from "@/lib/nondisclosure/suggest";
import { recordBarAction } from "../actions";

interface BarFormProps {
  matterId: string;
  instrumentId: string;
  /** The bar that is said anew, and the row that is on the screen. */
  before: { barId: string; follows: string } | null;
  draft: BarDraft;
  authorities: { id: Authority; words: AuthorityWords }[];
}

const FOUND = [
  ["", "Not looked at yet"],
  ["yes", "Yes"],
  ["no", "No"],
  ["unclear", "It is not clear"],
] as const;

/** What the paper says of silence. Another authority fills the fields anew with what the program knows of it. */
export function BarForm({ matterId, instrumentId, before, draft, authorities }: BarFormProps) {
  const [state, action, pending] = useActionState<FormState, FormData>(recordBarAction, null);
  const [authority, setAuthority] = useState<Authority>((state?.values?.authority as Authority) ?? draft.authority);
  const words = authorities.find(({ id }) => id === authority)!.words;
  const filled = authority === draft.authority ? draft : { ...draft, ...words, citation: words.citation ?? "" };
  return (
    <form action={action} className="grid gap-6" noValidate>
      <input type="hidden" name="matterId" value={matterId} />
      <input type="hidden" name="instrumentId" value={instrumentId} />
      <input type="hidden" name="barId" value={before?.barId ?? ""} />
      <input type="hidden" name="follows" value={before?.follows ?? ""} />
      <SelectField
        label="It rests on"
        name="authority"
        state={state}
        value={authority}
        onChange={(event) => setAuthority(event.target.value as Authority)}
      >
        {authorities.map(({ id, words: { label } }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      {authority === "none-found" && (
        <p className="border-l-4 border-counsel py-1 pl-4 font-semibold">
          No authority was found on the paper. Tell nobody until counsel has answered.
        </p>
      )}
      <div key={authority} className="grid gap-6">
        <TextField
          label="Statute, docket or order"
          optional
          hint="As the paper gives it."
          name="citation"
          defaultValue={filled.citation}
          state={state}
        />
        <TextArea label="What is forbidden" name="forbids" rows={2} defaultValue={filled.forbids} state={state} />
        <TextArea label="Whom it binds" name="binds" rows={2} defaultValue={filled.binds} state={state} />
        <TextArea
          label="Who may be told"
          hint={
            words.counselMayBeTold === "ask" && authority !== "none-found"
              ? "Its own words were not found to allow counsel. Ask her only in general terms, until she has said that they do."
              : undefined
          }
          name="mayBeTold"
          rows={2}
          defaultValue={filled.mayBeTold}
          state={state}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField label="Issued by" optional name="issuedBy" defaultValue={draft.issuedBy} state={state} />
          <TextField
            label="Issued on"
            optional
            name="issuedOn"
            type="date"
            defaultValue={draft.issuedOn}
            state={state}
          />
          <TextField
            label="Last day that it prints"
            optional
            name="endsOn"
            type="date"
            defaultValue={draft.endsOn}
            state={state}
          />
          <TextField label="Or how long, in words" optional name="lasts" defaultValue={filled.lasts} state={state} />
        </div>
        {authority === "usc18-2709c" && <LetterFields draft={draft} state={state} />}
        <TextArea
          label="How it can be challenged"
          name="challenge"
          rows={2}
          defaultValue={filled.challenge}
          state={state}
        />
        <TextArea label="What lifts it" name="liftedBy" rows={2} defaultValue={filled.liftedBy} state={state} />
      </div>
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>Record it</Button>
      </div>
    </form>
  );
}

function LetterFields({ draft, state }: { draft: BarDraft; state: FormState }) {
  return (
    <fieldset className="grid gap-6 border-l-4 border-hair pl-4">
      <legend className="sr-only">What the silence of a letter rests on</legend>
      <SelectField
        label="It certifies one of the four harms"
        hint="To national security, an investigation, diplomatic relations, a life or a person’s safety."
        name="certified"
        defaultValue={draft.certified}
        state={state}
      >
        {FOUND.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="It gives notice of judicial review"
        name="reviewNotice"
        defaultValue={draft.reviewNotice}
        state={state}
      >
        {FOUND.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField
        label="The investigation was opened on"
        optional
        hint="If it is known: the review of three years counts from there."
        name="investigationOpenedOn"
        type="date"
        defaultValue={draft.investigationOpenedOn ?? ""}
        state={state}
        className="max-w-[14rem]"
      />
    </fieldset>
  );
}
