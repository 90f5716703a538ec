import Link from "next/link";
import { DayText } from "@/app/_ui/day";
import { SEVERITIES, SeverityMark } from "@/app/_ui/severity";
import type { InstrumentRow, MatterView } from "@/lib/overview/matter-view";
import { SEVERITY_LABELS } from "@/messages/labels";

/** The papers of a matter and what was said, the newest first, each with what is still to be done about it. */
export function PaperList({ matter }: { matter: MatterView }) {
  return (
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
