"use client";

import { startTransition, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, TextArea, TextField, Tick } from "@/app/_ui/field";
import { LetterSheet } from "@/app/_ui/letter-sheet";
import { Notice } from "@/app/_ui/notice";
import { departs } from "@/lib/determination/advice";
import type { DeterminationChoices } from "@/lib/determination/input";
import { ADVICE_WORDS, type DecisionFacts, determinationPaper } from "@/lib/determination/paper";
import { DETERMINATION_KINDS, type DeterminationKind, isRelease } from "@/lib/determination/types";
import type { RecordCategory } from "@/lib/findings/types";
import { RECORD_LABELS } from "@/messages/labels";
import { decideAction } from "./actions";
import { SignFields } from "./sign-fields";
import { KIND_WORDS } from "./words";

export interface DecisionDeskProps {
  matterId: string;
  instrumentId: string | null;
  follows: string | null;
  facts: DecisionFacts;
  opinion: { id: string; by: string; advice: keyof typeof ADVICE_WORDS; categories: RecordCategory[] } | null;
  /** What could be released now, and how much stands before the rest. */
  gate: { category: RecordCategory; obstacles: number }[];
  first: DeterminationChoices;
  /** What was typed and not yet sent. */
  draft: string | null;
  forTheBoard: boolean;
  kinds: DeterminationKind[];
  passkey: boolean;
}

/** The choices on one side, and on the other the paper that writes itself from them, as it will print. */
export function DecisionDesk(props: DecisionDeskProps) {
  const { facts, opinion, matterId } = props;
  const form = useRef<HTMLFormElement>(null);
  const [state, send, pending] = useActionState(decideAction, null);
  const [choices, setChoices] = useState<DeterminationChoices>(() => restored(props));
  const [noteReasons, setNoteReasons] = useState("");
  const set = (change: Partial<DeterminationChoices>) => setChoices((before) => ({ ...before, ...change }));
  useKeptDraft(matterId, choices, props.draft);

  const departing = opinion !== null && departs(choices, opinion);
  return (
    <form
      ref={form}
      action={send}
      noValidate
      className="grid items-start gap-10 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] xl:grid-cols-[minmax(0,32rem)_minmax(0,46rem)]"
    >
      <div className="grid gap-7">
        <input type="hidden" name="matterId" value={matterId} />
        <input type="hidden" name="instrumentId" value={props.instrumentId ?? ""} />
        <input type="hidden" name="follows" value={props.follows ?? ""} />
        <input type="hidden" name="opinionId" value={opinion?.id ?? ""} />
        <Choices
          legend="What does the library decide?"
          name="kind"
          state={state}
          value={choices.kind}
          onChoose={(kind) => set({ kind: kind as DeterminationKind })}
          options={DETERMINATION_KINDS.filter((kind) => props.kinds.includes(kind)).map((kind) => ({
            value: kind,
            label: KIND_WORDS[kind].label,
            hint: KIND_WORDS[kind].means,
          }))}
        />
        {isRelease(choices.kind) && (
          <Categories {...props} chosen={choices.categories} set={set} error={state?.fields?.categories} />
        )}
        <Particulars choices={choices} set={set} state={state} forTheBoard={props.forTheBoard} />
        <Reasons facts={facts} choices={choices} set={set} error={state?.fields?.reasons} />
        <TextField
          label="Day of the decision"
          type="date"
          name="decidedOn"
          state={state}
          value={choices.decidedOn}
          onChange={(event) => set({ decidedOn: event.target.value })}
          className="max-w-[14rem]"
        />
        {opinion && (
          <section aria-label="For the note to file" className="grid gap-3 border-l-4 border-rule pl-4">
            <p className="text-note">
              <span className="font-semibold">Privileged.</span> {opinion.by} advises: {ADVICE_WORDS[opinion.advice]}
              {opinion.advice === "release-in-part" &&
                `, ${opinion.categories.map((category) => RECORD_LABELS[category].label).join(", ")}`}
              . This is written in the note to file, never in the determination.
            </p>
            {departing && (
              <p className="font-semibold">
                This decision departs from her advice. Say why; without it, nothing can be released.
              </p>
            )}
            <TextArea
              label={departing ? "Why the decision departs from the advice" : "For the note to file"}
              optional={!departing}
              name="noteReasons"
              state={state}
              value={noteReasons}
              onChange={(event) => setNoteReasons(event.target.value)}
              maxLength={8000}
            />
          </section>
        )}
        <section aria-labelledby="sign" className="grid gap-4 border-t border-hair pt-6">
          <h2 id="sign" className="font-serif text-title font-semibold">
            Sign
          </h2>
          <SignFields
            form={form}
            send={(sent) => startTransition(() => send(sent))}
            state={state}
            passkey={props.passkey}
            pending={pending}
            submit="Sign the decision"
          />
          <div>
            <Button tone="quiet" name="intent" value="keep" disabled={pending}>
              Keep it, and sign later
            </Button>
          </div>
        </section>
      </div>
      <section aria-label="The determination as it will print" className="grid gap-3 lg:sticky lg:top-4">
        <p className="text-note text-soft">As it will print. Reference and signature are set when you sign.</p>
        <LetterSheet letter={determinationPaper(facts, choices)} library={facts.library} />
      </section>
    </form>
  );
}

interface PartProps {
  set: (change: Partial<DeterminationChoices>) => void;
}

function Categories({
  gate,
  chosen,
  set,
  error,
}: PartProps & Pick<DecisionDeskProps, "gate"> & { chosen: RecordCategory[]; error?: string }) {
  return (
    <fieldset className="grid">
      <legend className="mb-1.5 font-semibold">Which records?</legend>
      {gate.length === 0 && (
        <Notice tone="attention">Nothing was found that this asks for. Say on the release page what was asked.</Notice>
      )}
      {gate.map(({ category, obstacles }) => (
        <Tick
          key={category}
          name="categories"
          value={category}
          checked={chosen.includes(category)}
          onChange={(event) =>
            set({
              categories: event.target.checked ? [...chosen, category] : chosen.filter((one) => one !== category),
            })
          }
          label={RECORD_LABELS[category].label}
          hint={
            obstacles === 0
              ? "Nothing else stands before it."
              : `${obstacles} ${obstacles === 1 ? "thing stands" : "things stand"} before it.`
          }
        />
      ))}
      {error && <p className="text-note font-semibold text-blocking">{error}</p>}
    </fieldset>
  );
}

const DETAIL: Partial<Record<DeterminationKind, string>> = {
  refer: "To whom is it referred?",
  "held-by-another": "Who holds the records?",
  withdrawn: "Who withdrew it, how and when?",
  "taken-under-warrant": "What was taken, by whom, when?",
};

function Particulars({
  choices,
  set,
  state,
  forTheBoard,
}: PartProps & {
  choices: DeterminationChoices;
  state: Parameters<typeof TextField>[0]["state"];
  forTheBoard: boolean;
}) {
  const label = DETAIL[choices.kind];
  const text = (name: "detail" | "systems" | "searchedBy") => ({
    name,
    state,
    value: choices[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  const day = (name: "searchedFrom" | "searchedTo" | "searchedOn") => ({
    name,
    state,
    type: "date",
    value: choices[name] ?? "",
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value || null }),
  });
  return (
    <>
      {label && <TextArea label={label} rows={2} {...text("detail")} />}
      {choices.kind === "resist" && forTheBoard && (
        <Tick
          name="forTheBoard"
          checked={choices.forTheBoard}
          onChange={(event) => set({ forTheBoard: event.target.checked })}
          label="In the name of the Board"
          hint="By its vote, or its standing resolution."
        />
      )}
      {choices.kind === "none-found" && (
        <div className="grid gap-5">
          <TextArea label="Systems that were searched" rows={2} {...text("systems")} />
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField label="For the days from" optional {...day("searchedFrom")} />
            <TextField label="To" optional {...day("searchedTo")} />
            <TextField label="Searched on" {...day("searchedOn")} />
            <TextField label="Searched by" {...text("searchedBy")} />
          </div>
        </div>
      )}
    </>
  );
}

function Reasons({
  facts,
  choices,
  set,
  error,
}: PartProps & { facts: DecisionFacts; choices: DeterminationChoices; error?: string }) {
  const said = facts.defects.filter((defect) => defect.said);
  const unsaid = facts.defects.filter((defect) => !defect.said);
  const toggled = (list: string[], one: string, on: boolean) => (on ? [...list, one] : list.filter((id) => id !== one));
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 font-semibold">Why?</legend>
      <TextArea
        label="In your own words"
        name="reasons"
        value={choices.reasons}
        onChange={(event) => set({ reasons: event.target.value })}
        error={error}
        maxLength={8000}
      />
      {!isRelease(choices.kind) && facts.defects.length > 0 && (
        <details open={choices.defects.length > 0}>
          <summary className="link min-h-9 py-1.5">What is wrong with the paper</summary>
          {said.map(({ rule, title }) => (
            <Tick
              key={rule}
              name="defects"
              value={rule}
              checked={choices.defects.includes(rule)}
              onChange={(event) => set({ defects: toggled(choices.defects, rule, event.target.checked) })}
              label={title}
            />
          ))}
          {unsaid.length > 0 && (
            <p className="max-w-[62ch] pt-1.5 text-note text-soft">
              Not for whoever asked, unless you say it in your own words: {unsaid.map(({ title }) => title).join("; ")}.
            </p>
          )}
        </details>
      )}
      <details open={choices.clauses.length > 0}>
        <summary className="link min-h-9 py-1.5">Clauses of the policy</summary>
        {facts.policy.clauses.map(({ id, at, title }) => (
          <Tick
            key={id}
            name="clauses"
            value={id}
            checked={choices.clauses.includes(id)}
            onChange={(event) => set({ clauses: toggled(choices.clauses, id, event.target.checked) })}
            label={title}
            hint={at}
          />
        ))}
      </details>
    </fieldset>
  );
}

function restored({ draft, first, kinds }: DecisionDeskProps): DeterminationChoices {
  if (!draft) return first;
  try {
    const kept = { ...first, ...(JSON.parse(draft) as Partial<DeterminationChoices>) };
    return kinds.includes(kept.kind) ? kept : first;
  } catch {
    return first;
  }
}

/** Keeps what is chosen and typed, a second after it came to rest, so that it outlives the session. */
function useKeptDraft(matterId: string, choices: DeterminationChoices, draft: string | null): void {
  const kept = useRef(draft ?? JSON.stringify(choices));
  useEffect(() => {
    const body = JSON.stringify(choices);
    if (body === kept.current) return;
    const later = setTimeout(() => {
      kept.current = body;
      fetch("/api/drafts", {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ form: "determination", matterId, body: { choices: body } }),
        keepalive: true,
      }).catch(() => undefined);
    }, 1000);
    return () => clearTimeout(later);
  }, [matterId, choices]);
}
