import Link from "next/link";
import { DayText } from "@/app/_ui/day";
import { Notice } from "@/app/_ui/notice";
import { SEVERITIES, SeverityMark } from "@/app/_ui/severity";
import type { InstrumentView } from "@/lib/overview/instrument-view";
import { quietCapitals } from "@/lib/overview/quiet-capitals";
import { FINDING_LEVEL_LABELS, INSTRUMENT_LABELS, SEVERITY_LABELS } from "@/messages/labels";

/** Above everything else: what it is, read to whoever has one minute. */
export function InstrumentHead({ view }: { view: InstrumentView }) {
  const paper = view.papers[0];
  const found = (key: string) => paper?.findings.find((finding) => finding.key === key)?.value;
  const court = found("court") as { name: string } | null | undefined;
  const level = found("findingLevel") as keyof typeof FINDING_LEVEL_LABELS | null | undefined;
  const caption = found("caption") as string | null | undefined;
  const number = found("caseNumber") as string | null | undefined;
  const read = view.reading.state === "read";
  const sentences = read ? (paper?.sentences ?? []) : [];
  const warrant = paper?.kind === "search-warrant";

  return (
    <header className="grid gap-x-10 gap-y-5 border-b border-rule pt-5 pb-5 lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_26rem] 2xl:grid-cols-[minmax(0,1fr)_28rem]">
      <div className="grid content-start gap-3">
        <div>
          <h1 className="font-serif text-title font-semibold">
            {paper?.kind && paper.kind !== "other" ? INSTRUMENT_LABELS[paper.kind].label : view.matterTitle}
          </h1>
          <p className="font-serif text-soft">
            {[court?.name, caption && quietCapitals(caption)].filter(Boolean).join(" · ")}
            {number && <span className="whitespace-nowrap"> · {number}</span>}
          </p>
        </div>
        {warrant && <WarrantNotice today={sentences.at(-1)} />}
        {sentences.length > 0 && (
          <section aria-labelledby="read-to-me">
            <h2 id="read-to-me" className="sr-only">
              Read it to me
            </h2>
            <ol className="grid max-w-[86ch] gap-1 font-serif">
              {(warrant ? sentences.slice(0, -1) : sentences).map((sentence, index) => (
                <li
                  key={sentence}
                  className={
                    index === sentences.length - 1
                      ? "-ml-[0.9375rem] border-l-[3px] border-green pl-3 font-semibold"
                      : undefined
                  }
                >
                  {sentence}
                </li>
              ))}
            </ol>
          </section>
        )}
        {view.silence.answer === null && view.silence.mayAnswer && (
          <p className="max-w-[86ch]">
            <Link prefetch={false} href={`/matters/${view.matterId}`} className="link font-semibold">
              Answer first: does anything here bind anyone to silence?
            </Link>
          </p>
        )}
      </div>
      <dl className="grid content-start gap-x-3 gap-y-1 text-note [grid-template-columns:6.75rem_minmax(0,1fr)]">
        <Fact term="Received">
          <DayText on={view.service.receivedOn} today={view.today} />
          {view.service.receivedAt && `, ${view.service.receivedAt}`}
        </Fact>
        <Fact term="How">
          {[view.service.how, view.service.by && `by ${view.service.by}`, view.service.on && `on ${view.service.on}`]
            .filter(Boolean)
            .join(", ")}
        </Fact>
        {read && level && <Fact term="A judge?">{FINDING_LEVEL_LABELS[level].label}</Fact>}
        {read && paper && <Fact term="Wrong with it">{<Counts defects={paper.defects} />}</Fact>}
        {view.files.map((file, index) => (
          <Fact key={file.id} term={view.files.length === 1 ? "Original" : `Original ${index + 1}`}>
            <a href={file.href} className="link" download>
              As it was served
            </a>
            <span className="text-soft" title={`SHA-256 ${file.sha256}`}>
              {" "}
              · {size(file.bytes)} · {file.sha256.slice(0, 8)}
            </span>
          </Fact>
        ))}
      </dl>
    </header>
  );
}

/** What an officer takes under a warrant is no release: nothing here holds it back, and nobody should try. */
function WarrantNotice({ today }: { today: string | undefined }) {
  return (
    <Notice
      tone="attention"
      title={today ?? "They take, you do not release: do not consent to more, do not obstruct, and call counsel now."}
    >
      <p>Ask for a copy and for a receipt of what is taken. Write down who came, when, and what they took.</p>
    </Notice>
  );
}

function Counts({ defects }: { defects: { severity: keyof typeof SEVERITY_LABELS }[] }) {
  if (defects.length === 0) return "Nothing that the rules find";
  return (
    <span className="flex flex-wrap gap-x-3">
      {SEVERITIES.map((severity) => {
        const count = defects.filter((defect) => defect.severity === severity).length;
        return (
          count > 0 && (
            <span key={severity} className="inline-flex items-baseline gap-1.5">
              <SeverityMark severity={severity} silent />
              {count} {SEVERITY_LABELS[severity].label.toLowerCase()}
            </span>
          )
        );
      })}
    </span>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
