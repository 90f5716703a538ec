"use client";

import { useRouter } from "next/navigation";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, SelectField, TextArea, TextField } from "@/app/_ui/field";
import { FormMessage, Notice } from "@/app/_ui/notice";
import type { Day } from "@/lib/findings/types";
import { MOST_KEPT } from "@/lib/intake/most-kept";
import { type ChosenFile, ChosenFiles, sizeWords } from "./chosen-files";
import { FileDrop } from "./file-drop";
import { keepDraft } from "./keep-draft";
import { upload } from "./upload";
import { FORMS, type IntakeForm as Form, WAYS, WORDS } from "./words";

interface IntakeFormProps {
  form: Form;
  today: Day;
  /** In bytes, all files together; and pages. */
  most: { bytes: number; pages: number };
  /** Where it adds a paper to a matter that is there; which paper it may replace. */
  matter: { id: string; papers: { id: string; title: string }[] } | null;
  /** What was typed before the session ended. */
  draft: Record<string, string> | null;
}

const KEEP_DRAFT_AFTER_MS = 1200;

/** Takes in a paper, or what was said where there is none; and how, when, by whom and on whom it was served. */
export function IntakeForm({ form: first, today, most, matter, draft }: IntakeFormProps) {
  const router = useRouter();
  const [form, setForm] = useState<Form>((draft?.form as Form) ?? first);
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [sent, setSent] = useState<number | null>(null);
  const [signedOut, setSignedOut] = useState(false);
  const [complaints, setComplaints] = useState<Record<string, string>>({});
  const stop = useRef<AbortController>(null);
  const keeping = useRef<ReturnType<typeof setTimeout>>(undefined);
  const words = WORDS[form];
  const state = { values: draft ?? {}, fields: complaints };

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (sent !== null) addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [sent]);

  function typed(element: HTMLFormElement) {
    clearTimeout(keeping.current);
    const body = fieldsOf(element);
    keeping.current = setTimeout(async () => {
      setSignedOut((await keepDraft(matter?.id, body)) === "signed-out");
    }, KEEP_DRAFT_AFTER_MS);
  }

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    clearTimeout(keeping.current);
    const fields = fieldsOf(event.currentTarget);
    const missing = whatIsMissing(form, files, fields);
    setComplaints(missing);
    if (Object.keys(missing).length > 0) return;

    setSent(0);
    stop.current = new AbortController();
    const chosen = form === "paper" ? files.map(({ file }) => file) : [];
    const answer = await upload(fields, chosen, setSent, stop.current.signal);
    if ("sent" in answer) {
      void keepDraft(matter?.id, {});
      router.push(`/matters/${answer.sent.matterId}/instruments/${answer.sent.instrumentId}`);
      return;
    }
    setSent(null);
    const { message, field } = answer.refused;
    setComplaints({ [field ?? "form-as-a-whole"]: message });
  }

  return (
    <form
      onSubmit={send}
      onInput={(event) => typed(event.currentTarget)}
      className="grid gap-8"
      aria-busy={sent !== null}
      noValidate
    >
      {matter && <input type="hidden" name="matterId" value={matter.id} />}
      <Choices
        legend="What has come?"
        name="form"
        columns
        options={FORMS.map((value) => ({ value, label: WORDS[value].label, hint: WORDS[value].means }))}
        value={form}
        onChoose={(value) => setForm(value as Form)}
      />

      {form === "paper" ? (
        <section aria-label="The paper" className="grid gap-4">
          <FileDrop
            hint={`PDF, TIFF, JPEG, PNG or WebP; ${sizeWords(most.bytes)} and ${most.pages} pages at most are read; what is larger is kept as it was served. Several files are taken as the pages of one paper.`}
            complaint={complaints.file}
            onFiles={(more) => {
              setComplaints({});
              setFiles((before) => [...before, ...more.map((file) => ({ id: nextId(), file }))]);
            }}
          />
          {files.length > 0 && <ChosenFiles files={files} onOrder={setFiles} />}
        </section>
      ) : (
        <TextArea
          label={words.statement}
          hint={words.statementHint}
          name="statement"
          rows={8}
          maxLength={20_000}
          state={state}
          className="font-serif"
        />
      )}

      {matter && matter.papers.length > 0 && (
        <SelectField
          label="Does it correct or replace a paper?"
          name="supersedes"
          state={state}
          hint="A corrected or re-served paper is read anew; what it cures is shown on the one before."
        >
          <option value="">No, it is another one</option>
          {matter.papers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}

      <fieldset className="grid gap-5 border-t border-hair pt-5">
        <legend className="float-left w-full pt-5 pb-1 font-serif font-semibold">{words.service}</legend>
        <div className="clear-both grid gap-5 sm:grid-cols-2">
          <TextField
            label="Day"
            name="receivedOn"
            type="date"
            max={today}
            defaultValue={today}
            required
            state={state}
          />
          <TextField label="Time" optional name="receivedAt" type="time" state={state} />
          <SelectField label="How" name="how" defaultValue={words.how} key={words.how} state={state}>
            {WAYS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
          <TextField label={words.by} optional name="servedBy" maxLength={500} state={state} />
          <TextField label={words.on} optional name="servedOn" maxLength={500} state={state} />
          <SelectField label="Did they show identification?" name="official" defaultValue="not-said" state={state}>
            <option value="not-said">I do not know</option>
            <option value="yes">Yes</option>
            <option value="no">No</option>
          </SelectField>
        </div>
      </fieldset>

      <FormMessage>{complaints["form-as-a-whole"]}</FormMessage>
      {signedOut && (
        <Notice tone="attention" live title="You have been signed out.">
          <a href="/sign-in" target="_blank" rel="noreferrer" className="link">
            Sign in again in another tab
          </a>
          , then go on here. Nothing typed or chosen is lost.
        </Notice>
      )}
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center gap-4">
          <Button disabled={sent !== null}>{sent === null ? words.send : "Taking it in"}</Button>
          {sent !== null && (
            <Button type="button" tone="quiet" onClick={() => stop.current?.abort()}>
              Stop
            </Button>
          )}
        </div>
        <div role="status">
          {sent !== null && (
            <>
              <progress className="reading-bar" aria-label="Sent" value={sent} max={1} />
              <p className="pt-1 text-note text-soft">
                {sent < 1 ? `${Math.floor(sent * 100)} of 100 sent` : "All of it is here. It is being put under lock."}
              </p>
            </>
          )}
        </div>
        <p className="max-w-[62ch] text-note text-soft">
          What you send is kept on the library's own machine, byte for byte, under a key of its own. Until the question
          of silence is answered, only you and the custodian see it.
        </p>
      </div>
    </form>
  );
}

let made = 0;
/** Tells two chosen files apart while the page is open; files of one name are common among photos. */
function nextId(): string {
  made += 1;
  return String(made);
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields[name] = value;
  return fields;
}

function whatIsMissing(form: Form, files: ChosenFile[], fields: Record<string, string>) {
  const missing: Record<string, string> = {};
  const size = files.reduce((sum, { file }) => sum + file.size, 0);
  const empty = files.find(({ file }) => file.size === 0);
  if (form === "paper" && files.length === 0) missing.file = "Add the paper first: a scan, or a photo of each page.";
  else if (form === "paper" && size > MOST_KEPT) {
    missing.file = `These files come to ${sizeWords(size)}; ${sizeWords(MOST_KEPT)} is the most. Scan it in black and white, or send it in parts.`;
  } else if (form === "paper" && empty) {
    missing.file = `${empty.file.name} is empty. Scan or save it once more.`;
  }
  if (form !== "paper" && !fields.statement?.trim()) missing.statement = WORDS[form].statementMissing;
  if (!fields.receivedOn) missing.receivedOn = "Give the day on which it was received.";
  return missing;
}
