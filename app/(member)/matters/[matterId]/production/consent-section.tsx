"use client";

import { useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, TextField, Tick } from "@/app/_ui/field";
import { FilesField } from "@/app/_ui/files-field";
import { FormMessage } from "@/app/_ui/notice";
import { dayWords } from "@/lib/deadlines/day-words";
import { RECORD_CATEGORIES } from "@/lib/findings/types";
import { isConsent } from "@/lib/production/path";
import { RECORD_LABELS } from "@/messages/labels";
import { recordConsentAction, withdrawConsentAction } from "./actions";
import type { ReleaseSheetProps } from "./release-sheet";
import { CONSENT_WORDS } from "./words";

/** Whose word was given that a cardholder's records may be handed over, and whether it is a consent. */
export function ConsentSection(props: ReleaseSheetProps) {
  const { consents, matterId, facts, today, concluded } = props;
  const given = consents.filter(({ state }) => state === "given");
  return (
    <section aria-labelledby="consent" className="grid gap-4 border-t border-hair pt-6">
      <h2 id="consent" className="font-serif text-title font-semibold">
        The cardholder’s word
      </h2>
      <p className="max-w-[68ch] text-soft">
        A cardholder’s written consent, and a request for what is one’s own, take the short path. A card or a number in
        an officer’s hand, or in an investigation, is never consent.
      </p>
      {given.length > 0 && (
        <ul className="grid gap-4">
          {given.map((one) => (
            <li key={one.id} className="grid gap-1 border-l-2 border-rule pl-4">
              <p className="font-semibold">
                {CONSENT_WORDS[one.how]}, {dayWords(one.givenOn)}: {one.who}
              </p>
              <p>
                {one.categories.map((category) => RECORD_LABELS[category].label).join(", ")}.{" "}
                {isConsent(one, facts) ? "It is a basis of release." : "This is no consent."}
              </p>
              {one.fileId && (
                <p>
                  <a className="link inline-block min-h-6" href={`/api/signed-papers/${one.fileId}`}>
                    Download the paper that was signed
                  </a>
                </p>
              )}
              {!concluded && <Withdraw matterId={matterId} consentId={one.id} />}
            </li>
          ))}
        </ul>
      )}
      {!concluded && (
        <ConsentForm key={consents.length} matterId={matterId} instrumentId={facts.paper?.id ?? ""} today={today} />
      )}
    </section>
  );
}

function Withdraw(ids: { matterId: string; consentId: string }) {
  const [state, send, pending] = useActionState(withdrawConsentAction, null);
  return (
    <form action={send} className="grid gap-1">
      <input type="hidden" name="matterId" value={ids.matterId} />
      <input type="hidden" name="consentId" value={ids.consentId} />
      <div>
        <Button tone="plain" disabled={pending}>
          It was taken back
        </Button>
      </div>
      <FormMessage>{state?.message}</FormMessage>
    </form>
  );
}

function ConsentForm({ matterId, instrumentId, today }: { matterId: string; instrumentId: string; today: string }) {
  const [state, send, pending] = useActionState(recordConsentAction, null);
  // Held here, for a form that comes back with a complaint is emptied of its ticks.
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = (what: string) => ({
    checked: ticked.has(what),
    onChange: ({ target }: { target: HTMLInputElement }) =>
      setTicked((before) => new Set(target.checked ? [...before, what] : [...before].filter((one) => one !== what))),
  });
  return (
    <details open={state?.fields !== undefined}>
      <summary className="link min-h-11 py-2.5">Write down how it was given</summary>
      <form action={send} noValidate className="mt-4 grid max-w-[44rem] gap-5">
        <input type="hidden" name="matterId" value={matterId} />
        <input type="hidden" name="instrumentId" value={instrumentId} />
        <Choices
          legend="What was given?"
          name="how"
          state={state}
          options={[
            { value: "written", label: "Written consent", hint: "Signed by the cardholder." },
            { value: "own-request", label: "The cardholder asks for what is her own" },
            { value: "card", label: "A card, or its number" },
          ]}
        />
        <Choices
          legend="Who gave it?"
          name="givenBy"
          state={state}
          columns
          options={[
            { value: "cardholder", label: "The cardholder" },
            { value: "another", label: "Another person" },
            { value: "officer", label: "An officer" },
          ]}
        />
        <TextField label="Whose records" name="who" state={state} maxLength={200} />
        <fieldset>
          <legend className="mb-1.5 font-semibold">Which records?</legend>
          <div className="grid sm:grid-cols-2">
            {RECORD_CATEGORIES.filter((category) => category !== "all-records").map((category) => (
              <Tick
                key={category}
                name="categories"
                value={category}
                label={RECORD_LABELS[category].label}
                {...tick(category)}
              />
            ))}
          </div>
          {state?.fields?.categories && (
            <p className="text-note font-semibold text-blocking">{state.fields.categories}</p>
          )}
        </fieldset>
        <TextField
          label="Given on"
          type="date"
          name="givenOn"
          state={state}
          defaultValue={today}
          className="max-w-[14rem]"
        />
        <div>
          <Tick name="identified" {...tick("identified")} label="Who gave it showed who she is" />
          <Tick
            name="doubted"
            {...tick("doubted")}
            label="The card is lost or stolen, or there is reason to doubt the consent"
          />
        </div>
        <FilesField
          matterId={matterId}
          name="fileId"
          label="The signed paper"
          hint="A scan or a photograph of the consent, as it was signed. It is encrypted and stays in this matter."
        />
        <FormMessage>{state?.message}</FormMessage>
        <div>
          <Button tone="quiet" disabled={pending}>
            Write it down
          </Button>
        </div>
      </form>
    </details>
  );
}
