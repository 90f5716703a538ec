"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { Button, ButtonLink } from "@/app/_ui/button";
import { TextArea, TextField, Tick } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";
import type { LetterKind } from "@/lib/letters/define-letter";
import type { FreeParts, LetterFacts } from "@/lib/letters/facts";
import type { Letterhead } from "@/lib/letters/letter";
import { LETTERS } from "@/lib/letters/letters";
import { draftLetterAction } from "./actions";
import { draftName } from "./draft-name";
import { LetterPreview } from "./letter-preview";

interface LetterFormProps {
  matterId: string;
  instrumentId: string;
  kind: LetterKind;
  facts: LetterFacts;
  letterhead: Letterhead;
  free: FreeParts;
  follows: string | null;
  /** What was typed before, in a session that ended. */
  typed: Record<string, string> | null;
}

const KEEP_AFTER_MS = 800;

/** The free parts of a letter on one side, the letter as it will print on the other, written anew at each keystroke. */
export function LetterForm({ matterId, instrumentId, kind, facts, letterhead, free, follows, typed }: LetterFormProps) {
  const definition = LETTERS[kind];
  const [state, action, pending] = useActionState<FormState, FormData>(draftLetterAction, typed && { values: typed });
  const [values, setValues] = useState<Record<string, string>>(typed ?? {});
  const name = draftName(kind, instrumentId);
  useKept(matterId, name, values);

  const now = partsOf(free, values);
  const letter = definition.write(facts, now);
  const back = follows ? `/matters/${matterId}/letters/${follows}` : `/matters/${matterId}/letters`;
  const takes = { form: takesAddress(kind), salutation: free.salutation !== null };
  const read = (event: FormEvent<HTMLFormElement>) => {
    const form = new FormData(event.currentTarget);
    setValues(
      Object.fromEntries(
        [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string" && TYPED.has(entry[0])),
      ),
    );
  };

  return (
    <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <form action={action} onChange={read} className="grid gap-5" noValidate>
        <input type="hidden" name="matterId" value={matterId} />
        <input type="hidden" name="instrumentId" value={instrumentId} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="follows" value={follows ?? ""} />
        <TextField label="Dated" name="on" type="date" defaultValue={free.on} state={state} className="max-w-[14rem]" />
        {takes.form && (
          <>
            <TextArea
              label="To"
              name="to"
              hint="Name and address, a line each."
              rows={5}
              defaultValue={free.to.join("\n")}
              state={state}
            />
            <TextField label="How it goes" optional name="by" defaultValue={free.by ?? ""} state={state} />
          </>
        )}
        {takes.salutation && (
          <TextField label="Salutation" name="salutation" defaultValue={free.salutation ?? ""} state={state} />
        )}
        {definition.untilLabel && (
          <TextField
            label={definition.untilLabel}
            name="until"
            type="date"
            defaultValue={free.until ?? ""}
            state={state}
            className="max-w-[14rem]"
          />
        )}
        <TextArea
          label="In your own words"
          optional
          hint="Paragraphs to add. Say nothing of whether there are records, and name no patron."
          name="words"
          rows={5}
          defaultValue={free.words.join("\n\n")}
          state={state}
        />
        {definition.counselSigns && (
          <TextField label="Counsel’s name" optional name="signer" defaultValue={free.signer ?? ""} state={state} />
        )}
        {state?.fields?.words && (
          <Tick name="readAgain" value="yes" label="I have read my words again, and they stay" state={state} />
        )}
        <FormMessage>{state?.message}</FormMessage>
        <div className="flex flex-wrap gap-3">
          <Button disabled={pending}>{follows ? "Keep this version" : "Keep this letter"}</Button>
          <ButtonLink tone="quiet" href={back}>
            Back
          </ButtonLink>
        </div>
        <p className="max-w-[62ch] text-note text-soft">
          Keeping it sends nothing. It is kept as it prints, and can be printed, downloaded or copied from its page.
        </p>
      </form>
      <div className="grid gap-4">
        {letter.notice && (
          <Notice tone="attention">
            <p>{letter.notice}</p>
          </Notice>
        )}
        <LetterPreview letter={letter} letterhead={letterhead} />
      </div>
    </div>
  );
}

const TYPED = new Set(["on", "to", "by", "salutation", "until", "words", "signer"]);

function takesAddress(kind: LetterKind): boolean {
  return !["policy-explained", "protective-order", "bench-memo"].includes(kind);
}

function partsOf(free: FreeParts, values: Record<string, string>): FreeParts {
  const lines = (text: string) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  const said = (key: string, before: string | null) => (values[key] === undefined ? before : values[key] || null);
  return {
    on: values.on || free.on,
    to: values.to === undefined ? free.to : lines(values.to),
    by: said("by", free.by),
    salutation: said("salutation", free.salutation),
    until: values.until || free.until,
    words:
      values.words === undefined
        ? free.words
        : values.words
            .split(/\n{2,}/)
            .map((part) => part.trim())
            .filter(Boolean),
    signer: said("signer", free.signer),
  };
}

/** Keeps what is typed on the library's machine, so that it outlives the session. */
function useKept(matterId: string, form: string, body: Record<string, string>) {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => {
      void fetch("/api/drafts", {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ form, matterId, body }),
        keepalive: true,
      }).catch(() => undefined);
    }, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [matterId, form, body]);
}
