"use client";

import type { CallNow } from "@/lib/incident/call-list";
import type { DeskStep } from "@/lib/incident/steps";
import { CallButtons } from "./call-buttons";
import { Choice, Screen } from "./counter";
import type { Draft } from "./draft";
import { Photos } from "./photos";
import { ReportFields } from "./report-fields";
import { TakenFields } from "./taken-fields";
import { WhoFields } from "./who-fields";

interface StepScreenProps {
  step: DeskStep;
  number: number;
  of: number;
  calls: readonly CallNow[];
  draft: Draft;
  photos: File[];
  sending: { at: "rest" } | { at: "sending"; part: number } | { at: "waiting" | "refused"; why: string };
  onChange: (more: Partial<Draft>) => void;
  onPhotos: (files: File[]) => void;
  onBack: () => void;
  onNext: () => void;
  onLast: () => void;
  onForget: () => void;
}

/** A numbered step: what to say, what to do, and one button. */
export function StepScreen({ step, number, of, sending, onNext, onLast, ...rest }: StepScreenProps) {
  const { calls, draft, photos, onChange, onPhotos, onBack, onForget } = rest;
  const last = number === of;
  const busy = sending.at === "sending";
  return (
    <Screen id={step.id} title={step.title} above={of > 1 ? `Step ${number} of ${of}` : undefined} onBack={onBack}>
      {step.say && (
        <blockquote className="border-l-4 border-green pl-4 font-serif text-title text-balance">
          “{step.say}”
        </blockquote>
      )}
      <ul className="grid gap-2">
        {step.does.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {step.with === "calls" && <CallButtons calls={calls} />}
      {step.with === "who" && <WhoFields draft={draft} onChange={onChange} />}
      {step.with === "photos" && <Photos photos={photos} onPhotos={onPhotos} />}
      {step.with === "taken" && <TakenFields draft={draft} onChange={onChange} photos={photos} onPhotos={onPhotos} />}
      {step.with === "report" && <ReportFields draft={draft} onChange={onChange} photos={photos} onPhotos={onPhotos} />}
      <div className="sticky bottom-0 mt-auto grid gap-2 bg-paper pt-2 pb-3">
        {last && <Told sending={sending} />}
        <Choice next disabled={busy} onClick={onNext}>
          {last && sending.at === "waiting" ? "Send it now" : busy ? "Sending" : step.done}
        </Choice>
      </div>
      <p className="flex flex-wrap justify-between gap-x-6 text-body">
        {!last && (
          <button type="button" onClick={onLast} className="link min-h-11">
            Report at once
          </button>
        )}
        <button type="button" onClick={onForget} className="link min-h-11">
          Begin again, and forget this
        </button>
      </p>
    </Screen>
  );
}

/** How sending goes. Its place is kept, so that it is read out as it changes. */
function Told({ sending }: Pick<StepScreenProps, "sending">) {
  return (
    <div role="status" className="grid gap-1 text-body">
      {sending.at === "sending" && <progress className="reading-bar" aria-label="Sent" value={sending.part} max={1} />}
      {(sending.at === "waiting" || sending.at === "refused") && (
        <p className={`border-l-4 pl-3 ${sending.at === "waiting" ? "border-counsel" : "border-blocking"}`}>
          {sending.why}
        </p>
      )}
    </div>
  );
}
