import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";
import { DayText } from "@/app/_ui/day";
import type { FormState } from "@/app/_ui/form-state";
import { SEVERITIES, SeverityMark } from "@/app/_ui/severity";
import type { InstrumentRow, MatterView } from "@/lib/overview/matter-view";
import { SEVERITY_LABELS } from "@/messages/labels";
import { stepHref } from "../step-href";
import { SilenceQuestion } from "./silence-question";

interface MatterSheetProps {
  matter: MatterView;
  answerSilence: (before: FormState, form: FormData) => Promise<FormState>;
}

/** A matter's own page: the question of silence until it is answered, the next step, and what has come in. */
export function MatterSheet({ matter, answerSilence }: MatterSheetProps) {
  const { nextStep } = matter;
  return (
    <main id="content" className="mx-auto grid w-full max-w-[64rem] gap-8 px-5 py-8">
      <header className="grid gap-1">
        <p className="text-note">
          <Link prefetch={false} href="/matters" className="link">
            Matters
          </Link>
        </p>
        <h1 className="font-serif text-title font-semibold">{matter.title}</h1>
        <p className="text-soft">
          Received <DayText on={matter.receivedOn} today={matter.today} /> · brought in by {matter.openedBy}
        </p>
      </header>

      <SilenceQuestion
        matterId={matter.id}
        standing={matter.standing}
        silence={matter.silence}
        answer={answerSilence}
      />

      {nextStep.place !== "silence" && nextStep.waitingFor !== "nobody" && (
        <section aria-labelledby="next" className="grid justify-items-start gap-3">
          <h2 id="next" className="text-note text-soft">
            {nextStep.waitingFor === "you" ? "Next, for you" : "Next, for others"}
          </h2>
          {nextStep.place === "instrument" ? (
            <ButtonLink href={stepHref(matter)}>{nextStep.sentence}</ButtonLink>
          ) : (
            <p className="font-serif text-title">{nextStep.sentence}</p>
          )}
          {nextStep.by && (
            <p>
              by <DayText on={nextStep.by} today={matter.today} />
            </p>
          )}
        </section>
      )}

      <section aria-labelledby="papers">
        <div className="flex items-baseline justify-between gap-4 border-b border-rule pb-1">
          <h2 id="papers" className="font-serif font-semibold">
            What has come in
          </h2>
          <Link prefetch={false} href={`/matters/new?matter=${matter.id}`} className="link text-note">
            Add another paper
          </Link>
        </div>
        <ul>
          {matter.instruments.map((instrument) => (
            <Instrument key={instrument.id} matter={matter} instrument={instrument} />
          ))}
        </ul>
      </section>
    </main>
  );
}

function Instrument({ matter, instrument }: { matter: MatterView; instrument: InstrumentRow }) {
  const replaced = matter.instruments.find(({ supersedes }) => supersedes === instrument.id);
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-hair py-4 md:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid content-start gap-1">
        <Link
          prefetch={false}
          href={`/matters/${matter.id}/instruments/${instrument.id}`}
          className="link justify-self-start font-serif"
        >
          {instrument.title}
        </Link>
        <p className="text-note text-soft">
          <DayText on={instrument.receivedOn} />, {instrument.how}
          {instrument.pageCount !== null &&
            ` · ${instrument.pageCount} ${instrument.pageCount === 1 ? "page" : "pages"}`}
          {replaced && " · replaced by a later paper"}
        </p>
        {instrument.statement && (
          <blockquote className="line-clamp-2 max-w-[62ch] font-serif text-soft italic">
            {instrument.statement}
          </blockquote>
        )}
      </div>
      <div className="grid content-start gap-1">
        {instrument.returnOn && (
          <p>
            due <DayText on={instrument.returnOn} today={matter.today} />
          </p>
        )}
        <p>{stateWords(instrument)}</p>
        <p className="flex flex-wrap gap-x-4">
          {SEVERITIES.filter((severity) => instrument.defects[severity] > 0).map((severity) => (
            <span key={severity} className="inline-flex items-baseline gap-1.5">
              <SeverityMark severity={severity} silent />
              {instrument.defects[severity]} {SEVERITY_LABELS[severity].label.toLowerCase()}
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}

function stateWords({ reading, toConfirm }: InstrumentRow): string {
  if (reading.state === "waiting") return "Reading is about to begin";
  if (reading.state === "reading") return `Being read, page ${reading.pagesRead} of ${reading.pageCount ?? "…"}`;
  if (reading.state === "failed") return "Could not be read";
  return toConfirm === 0 ? "Every key finding is confirmed" : `${toConfirm} findings to confirm`;
}
