"use client";

import { useEffect, useState } from "react";
import { now } from "@/lib/clock";
import type { CallNow } from "@/lib/incident/call-list";
import { DESK_CHOICES, DESK_STEPS, type DeskPath } from "@/lib/incident/steps";
import type { ReportKind, SilenceAnswer } from "@/lib/incident/types";
import { localTime } from "@/lib/mail/local-time";
import { Choice, Screen } from "./counter";
import { type Draft, emptyDraft, readDraft, writeDraft } from "./draft";
import { forgetPhotos, keepPhotos, readPhotos } from "./kept-photos";
import { StepScreen } from "./step-screen";
import { useSending } from "./use-sending";

interface DeskFlowProps {
  /** The id of the report that is begun on this page, unless one is under way in this tab. */
  submission: string;
  calls: readonly CallNow[];
  timeZone: string;
}

const SILENCE: { value: SilenceAnswer; label: string }[] = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "not-said", label: "They did not say" },
];

/** What a path reports unless something else is chosen. */
const KINDS: Record<DeskPath, ReportKind> = {
  asked: "demand",
  warrant: "warrant",
  emergency: "emergency",
  threat: "threat",
  problem: "breach",
};

/** The desk's whole conversation on one page: once it is loaded, everything but sending works without a network. */
export function DeskFlow({ submission, calls, timeZone }: DeskFlowProps) {
  const [draft, setDraft] = useState(() => emptyDraft(submission));
  const [photos, setPhotos] = useState<File[]>([]);
  const [sent, setSent] = useState(false);

  useEffect(() => {
    const kept = readDraft();
    if (!kept) {
      void forgetPhotos();
      return;
    }
    setDraft(kept);
    void readPhotos(kept.submission).then((files) => files.length > 0 && setPhotos(files));
  }, []);

  function change(more: Partial<Draft>) {
    setDraft((before) => {
      const after = { ...before, ...more };
      writeDraft(after);
      return after;
    });
  }

  function takePhotos(files: File[]) {
    setPhotos(files);
    void keepPhotos(draft.submission, files);
  }

  function forget() {
    writeDraft(null);
    void forgetPhotos();
  }

  const sending = useSending(draft, photos, () => {
    forget();
    setSent(true);
  });

  if (sent) return <Sent />;
  if (draft.silence === null) {
    return (
      <Screen id="silence" title="Did they say not to tell anyone?">
        <div className="mt-auto grid gap-3">
          {SILENCE.map(({ value, label }) => (
            <Choice
              key={value}
              onClick={() => change({ silence: value, at: draft.at || localTime(now(), timeZone).time })}
            >
              {label}
            </Choice>
          ))}
        </div>
      </Screen>
    );
  }
  if (draft.path === null) {
    return (
      <Screen id="path" title="What is happening?" onBack={() => change({ silence: null })}>
        <div className="mt-auto grid gap-3">
          {DESK_CHOICES.map(({ path, label }) => (
            <Choice key={path} onClick={() => change({ path, step: 0, kind: KINDS[path] })}>
              {label}
            </Choice>
          ))}
        </div>
      </Screen>
    );
  }

  const steps = DESK_STEPS[draft.path];
  const at = Math.min(draft.step, steps.length - 1);
  return (
    <StepScreen
      key={steps[at]!.id}
      step={steps[at]!}
      number={at + 1}
      of={steps.length}
      calls={calls}
      draft={draft}
      photos={photos}
      sending={sending.state}
      onChange={change}
      onPhotos={takePhotos}
      onBack={() => change(at === 0 ? { path: null } : { step: at - 1 })}
      onNext={() => (at === steps.length - 1 ? void sending.send() : change({ step: at + 1 }))}
      onLast={() => change({ step: steps.length - 1 })}
      onForget={() => {
        forget();
        location.assign("/desk");
      }}
    />
  );
}

/** The same after every report: whatever was said, whoever looks on. */
function Sent() {
  return (
    <Screen id="sent" title="Sent">
      <p>The report is with the person who decides.</p>
      <p>Nothing more is to be done here. Keep the paper, if there is one, as it is, for the director.</p>
      <p>Please speak of it to nobody but those you called.</p>
      <div className="mt-auto">
        <Choice next onClick={() => location.assign("/desk")}>
          Back to the start
        </Choice>
      </div>
    </Screen>
  );
}
