"use client";

import { useState } from "react";
import type { FormState } from "@/app/_ui/form-state";
import { OpinionForm } from "@/app/_ui/opinion-form";
import { OpinionSheet } from "@/app/_ui/opinion-sheet";
import { Remarks, type RemarkTarget } from "@/app/_ui/remarks";
import { StatedValue } from "@/app/_ui/stated-value";
import { Statement } from "@/app/_ui/statement";
import type { CounselDesk as Desk } from "@/lib/overview/counsel-desk";
import { lookFirst } from "@/lib/overview/look-first";
import { FINDING_LABELS } from "@/messages/labels";
import { CounselPapers } from "./counsel-papers";
import { keepCounselDraft } from "./keep-counsel-draft";
import { PaperPages } from "./paper-pages";

type Act = (before: FormState, form: FormData) => Promise<FormState>;

interface CounselDeskProps {
  desk: Desk;
  actions: { submit: Act; write: Act; settle: Act; see: Act };
}

/** The paper and what it says, then counsel's answers: side by side where there is room, one after the other where not. */
export function CounselDesk({ desk, actions }: CounselDeskProps) {
  const { paper, defects, opinions, questions } = desk;
  const [target, setTarget] = useState<RemarkTarget | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const findings = lookFirst(paper.papers[0]?.findings ?? []);
  const toKnow = defects.filter(({ severity }) => severity === "advisory");

  function speakOf(next: RemarkTarget | null) {
    setTarget(next);
    setActive(next?.subject ?? null);
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(26rem,34rem)] print:block">
      <section
        id="paper"
        aria-label="The paper"
        className="grid min-w-0 scroll-mt-4 gap-5 lg:sticky lg:top-4 print:static"
      >
        <dl className="grid gap-1.5 print:grid-cols-2 print:gap-x-6">
          {findings.map((finding) => (
            <div
              key={finding.key}
              className={`grid grid-cols-[6rem_minmax(0,1fr)] gap-3 border-b border-hair pb-1.5 ${active === finding.key ? "bg-shade" : ""}`}
            >
              <dt className="text-note text-soft">
                <button
                  type="button"
                  className="text-left hover:underline"
                  onClick={() =>
                    speakOf({
                      ...NOWHERE,
                      place: "finding",
                      paper: 0,
                      subject: finding.key,
                      page: finding.evidence[0]?.page ?? null,
                      about: FINDING_LABELS[finding.key].label,
                    })
                  }
                >
                  {FINDING_LABELS[finding.key].label}
                </button>
              </dt>
              <dd>
                <StatedValue entry={finding} today={desk.today} reading={paper.reading.state} />
                {finding.decision && <span className="text-note text-soft"> · confirmed by the library</span>}
              </dd>
            </div>
          ))}
        </dl>
        {paper.pages.length > 0 ? (
          <PaperPages
            paper={paper}
            defects={defects}
            threads={desk.threads}
            active={active}
            target={target}
            onTarget={speakOf}
          />
        ) : (
          paper.statement !== null && <Statement words={paper.statement} />
        )}
      </section>

      <div id="answers" className="grid min-w-0 scroll-mt-4 gap-8 print:gap-4">
        <CounselPapers consultationId={desk.consultationId} letters={desk.letters} see={actions.see} />
        {opinions.length > 0 && (
          <section aria-labelledby="given" className="grid gap-4">
            <h2 id="given" className="border-b border-rule pb-1 font-serif font-semibold">
              Advice given
            </h2>
            {opinions.map((opinion, index) => (
              <OpinionSheet key={opinion.id} opinion={opinion} questions={questions} followed={index > 0} />
            ))}
          </section>
        )}
        {opinions.length > 0 && !desk.draft ? (
          <details>
            <summary className="link min-h-11 py-2">Follow it with another opinion</summary>
            <div className="pt-3">
              <Form desk={desk} submit={actions.submit} />
            </div>
          </details>
        ) : (
          <Form desk={desk} submit={actions.submit} />
        )}
        {toKnow.length > 0 && (
          <section aria-labelledby="to-know" className="grid gap-1 text-note">
            <h2 id="to-know" className="font-semibold">
              To know
            </h2>
            <ul className="grid gap-1">
              {toKnow.map((defect) => (
                <li key={defect.id}>
                  {defect.title}: <span className="text-soft">{defect.reason}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Remarks
          matterId={desk.matterId}
          instrumentId={paper.instrumentId}
          threads={desk.threads}
          target={target}
          onTarget={speakOf}
          write={actions.write}
          settle={actions.settle}
        />
      </div>
    </div>
  );
}

const NOWHERE = { paper: null, subject: null, page: null, box: null };

function Form({ desk, submit }: { desk: Desk; submit: Act }) {
  return (
    <OpinionForm
      key={desk.follows ?? "first"}
      matterId={desk.matterId}
      consultationId={desk.consultationId}
      follows={desk.follows}
      questions={desk.questions}
      defects={desk.defects}
      draft={desk.draft}
      send={submit}
      keep={(fields) => keepCounselDraft(desk.consultationId, fields)}
      submit="Submit my advice"
    />
  );
}
