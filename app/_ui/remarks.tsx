"use client";

import { useActionState, useState } from "react";
import { DayText } from "@/app/_ui/day";
import type { Place } from "@/lib/consultation/types";
import type { ThreadView } from "@/lib/overview/counsel-view";
import { Button } from "./button";
import { TextArea } from "./field";
import type { FormState } from "./form-state";
import { FormMessage } from "./notice";

type Act = (before: FormState, form: FormData) => Promise<FormState>;

/** What a new remark is about, and how that is called. */
export interface RemarkTarget extends Place {
  about: string;
}

interface RemarksProps {
  matterId: string;
  instrumentId: string;
  threads: ThreadView[];
  /** `null`: the whole. */
  target: RemarkTarget | null;
  onTarget: (target: RemarkTarget | null) => void;
  /** Waits for a place to be pointed at; without it, pages always listen. */
  onPoint?: (() => void) | undefined;
  write: Act;
  settle: Act;
}

/** What counsel and the library say to one another beside the paper: threads, each on its place, settled when it is. */
export function Remarks({ matterId, instrumentId, threads, target, onTarget, onPoint, write, settle }: RemarksProps) {
  const open = threads.filter(({ resolved }) => !resolved);
  const settled = threads.filter(({ resolved }) => resolved);
  const here = { matterId, instrumentId };
  return (
    <section id="remarks" aria-labelledby="remarks-heading" className="grid scroll-mt-4 gap-3 print:hidden">
      <h2 id="remarks-heading" className="flex items-baseline justify-between gap-3 border-b border-rule pb-1">
        <span className="font-serif font-semibold">Remarks</span>
        <span className="text-note text-soft">Privileged · between counsel and the library</span>
      </h2>
      {open.length > 0 && (
        <ul className="grid gap-4">
          {open.map((thread) => (
            <ThreadItem key={thread.id} {...here} thread={thread} onTarget={onTarget} write={write} settle={settle} />
          ))}
        </ul>
      )}
      <NewRemark
        key={target?.about ?? ""}
        {...here}
        target={target}
        onTarget={onTarget}
        onPoint={onPoint}
        write={write}
      />
      {settled.length > 0 && (
        <details>
          <summary className="link min-h-9 py-1.5 text-note">Settled ({settled.length})</summary>
          <ul className="grid gap-4 pt-2">
            {settled.map((thread) => (
              <ThreadItem key={thread.id} {...here} thread={thread} onTarget={onTarget} write={write} settle={settle} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface Here {
  matterId: string;
  instrumentId: string;
}

function NewRemark({
  target,
  onTarget,
  onPoint,
  write,
  ...here
}: Here & Pick<RemarksProps, "target" | "onTarget" | "onPoint" | "write">) {
  const [pointing, setPointing] = useState(false);
  const [state, send, sending] = useActionState(async (before: FormState, form: FormData) => {
    const after = await write(before, form);
    if (after?.done) onTarget(null);
    return after;
  }, null);
  return (
    <form action={send} className="grid gap-2">
      <Where {...here} thread="" target={target ?? GENERAL} />
      <TextArea
        label={target ? `Remark on: ${target.about}` : "A remark on the whole"}
        name="body"
        rows={2}
        maxLength={8000}
        hint={target ? undefined : "Choose a place of the page, a finding or a defect first to speak of that alone."}
        state={state?.done ? null : state}
      />
      <FormMessage>{state?.message}</FormMessage>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Button tone="quiet" disabled={sending}>
          Add the remark
        </Button>
        {onPoint && !target && (
          <button
            type="button"
            onClick={() => {
              onPoint();
              setPointing(true);
            }}
            className="link min-h-11"
          >
            {pointing ? "Now click the place on the page" : "On a place of the page"}
          </button>
        )}
        {target && (
          <button type="button" onClick={() => onTarget(null)} className="link min-h-11">
            On the whole instead
          </button>
        )}
      </div>
    </form>
  );
}

function ThreadItem({
  thread,
  onTarget,
  write,
  settle,
  ...here
}: Here & { thread: ThreadView } & Pick<RemarksProps, "onTarget" | "write" | "settle">) {
  const [settleState, settleNow, settling] = useActionState(settle, null);
  const [state, send, sending] = useActionState(write, null);
  const { resolved } = thread;
  return (
    <li className="grid gap-1 border-l-2 border-hair pl-3">
      <p className="flex flex-wrap items-baseline gap-x-3 text-note text-soft">
        {thread.place === "general" ? (
          <span>{thread.about}</span>
        ) : (
          <button type="button" onClick={() => onTarget({ ...thread })} className="link">
            {thread.about}
          </button>
        )}
        {resolved && (
          <span>
            · settled by {resolved.by}, <DayText on={resolved.on} />
          </span>
        )}
      </p>
      <ul className="grid gap-2">
        {thread.remarks.map((remark) => (
          <li key={remark.id}>
            <p className="whitespace-pre-wrap">{remark.body}</p>
            <p className="text-note text-soft">
              {remark.by}
              {remark.byCounsel && ", counsel"} · <DayText on={remark.on} />
            </p>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-start gap-x-5">
        <form action={settleNow}>
          <input type="hidden" name="matterId" value={here.matterId} />
          <input type="hidden" name="threadId" value={thread.id} />
          <button
            type="submit"
            name="settled"
            value={resolved ? "reopened" : "resolved"}
            disabled={settling}
            className="link min-h-9 text-note pointer-coarse:min-h-11"
          >
            {resolved ? "Open it again" : "Settled"}
          </button>
          <FormMessage>{settleState?.message}</FormMessage>
        </form>
        {!resolved && (
          <details className="min-w-0 flex-1">
            <summary className="link min-h-9 py-2 text-note">Answer</summary>
            <form action={send} className="grid gap-2 pb-2">
              <Where {...here} thread={thread.id} target={thread} />
              <TextArea label="Answer" name="body" rows={2} maxLength={8000} state={state?.done ? null : state} />
              <FormMessage>{state?.message}</FormMessage>
              <div>
                <Button tone="quiet" disabled={sending}>
                  Add the answer
                </Button>
              </div>
            </form>
          </details>
        )}
      </div>
    </li>
  );
}

const GENERAL: Place = { place: "general", paper: null, subject: null, page: null, box: null };

function Where({ matterId, instrumentId, thread, target }: Here & { thread: string; target: Place }) {
  const hidden = {
    matterId,
    instrumentId,
    thread,
    place: target.place,
    paper: target.paper ?? "",
    subject: target.subject ?? "",
    page: target.page ?? "",
    box: target.box?.join(" ") ?? "",
  };
  return Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
