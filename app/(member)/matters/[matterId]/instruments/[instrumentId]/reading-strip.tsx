"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage, Notice } from "@/app/_ui/notice";
import type { FileView, InstrumentView } from "@/lib/overview/instrument-view";
import { useProgress } from "./use-progress";

type Action = (before: FormState, form: FormData) => Promise<FormState>;

interface ReadingStripProps {
  view: Pick<InstrumentView, "matterId" | "instrumentId" | "reading" | "files">;
  unlock: Action;
  readAgain: Action;
}

/** How far the reading has come; and where it could not be done, why, and what to do. */
export function ReadingStrip({ view, unlock, readAgain }: ReadingStripProps) {
  const { state, pagesRead, pageCount } = useProgress(view.instrumentId, view.reading);
  const failed = view.files.filter((file) => file.failure);
  const going = state === "waiting" || state === "reading";
  return (
    <div className="print:hidden">
      <div role="status">
        {going && (
          <div className="grid gap-1 py-3">
            <progress
              className="reading-bar"
              aria-label="Reading"
              {...(pageCount ? { value: pagesRead, max: pageCount } : {})}
            />
            <p className="text-note text-soft">{progressWords(state, pagesRead, pageCount)}</p>
          </div>
        )}
      </div>
      {failed.map((file) => (
        <div key={file.id} className="grid gap-3 border-b border-hair py-4">
          <Notice tone="attention" title={file.failure!.message}>
            <p className="text-soft">It is kept as it was served, byte for byte, whatever could be made of it.</p>
          </Notice>
          {file.failure!.code === "password" ? (
            <Unlock file={file} view={view} unlock={unlock} />
          ) : (
            AGAIN.has(file.failure!.code) && <Again view={view} readAgain={readAgain} />
          )}
        </div>
      ))}
    </div>
  );
}

/** What may go better the next time. */
const AGAIN = new Set(["crashed", "timed-out"]);

function progressWords(state: string, pagesRead: number, pageCount: number | null): string {
  if (state === "waiting") return "The paper is kept. Reading is about to begin.";
  if (pageCount === null) return "Reading page 1.";
  return pagesRead < pageCount
    ? `Reading page ${pagesRead + 1} of ${pageCount}. You can look at what is there already.`
    : "Every page is read. Holding it against your policy.";
}

interface Of {
  view: ReadingStripProps["view"];
}

function Unlock({ file, view, unlock }: Of & { file: FileView; unlock: Action }) {
  const [state, send, sending] = useActionState(unlock, null);
  return (
    <form action={send} className="grid max-w-[28rem] gap-3 pl-5">
      <input type="hidden" name="matterId" value={view.matterId} />
      <input type="hidden" name="instrumentId" value={view.instrumentId} />
      <input type="hidden" name="fileId" value={file.id} />
      <TextField
        label="Its password"
        hint="It is used once to read the paper, and not kept."
        name="password"
        type="password"
        autoComplete="off"
        required
        state={state}
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={sending}>{sending ? "Opening it" : "Open and read it"}</Button>
      </div>
    </form>
  );
}

function Again({ view, readAgain }: Of & { readAgain: Action }) {
  const [state, send, sending] = useActionState(readAgain, null);
  return (
    <form action={send} className="pl-5">
      <input type="hidden" name="matterId" value={view.matterId} />
      <input type="hidden" name="instrumentId" value={view.instrumentId} />
      <Button tone="quiet" disabled={sending}>
        Read it again
      </Button>
      <FormMessage>{state?.message}</FormMessage>
    </form>
  );
}
