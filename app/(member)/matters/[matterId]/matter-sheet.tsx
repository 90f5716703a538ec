import type { ReactNode } from "react";
import { DayText } from "@/app/_ui/day";
import type { FormState } from "@/app/_ui/form-state";
import type { MatterView } from "@/lib/overview/matter-view";
import { STATUSES } from "@/lib/overview/status";
import { DaysAside } from "./days-aside";
import { NearingNotice } from "./nearing-notice";
import { NextSection } from "./next-section";
import { PaperList } from "./paper-list";
import { SilenceQuestion } from "./silence-question";
import { Timeline } from "./timeline";

interface MatterSheetProps {
  matter: MatterView;
  answerSilence: (before: FormState, form: FormData) => Promise<FormState>;
  /** What other parts of the program have to say of it: on silence, before the papers, and after them. */
  heard: ReactNode;
  first: ReactNode;
  then: ReactNode;
}

/** A matter's own page: the question of silence until it is answered, the next step, and all that has come of it. */
export function MatterSheet({ matter, answerSilence, heard, first, then }: MatterSheetProps) {
  const status = STATUSES[matter.status];
  return (
    <main id="content" className="mx-auto grid w-full max-w-[72rem] gap-8 px-5 py-8">
      <header className="grid gap-1">
        <h1 className="font-serif text-title font-semibold">{matter.title}</h1>
        <p>
          <span className="font-semibold">{status.label}</span>
          <span className="text-soft"> · {status.means}</span>
        </p>
      </header>

      <SilenceQuestion
        matterId={matter.id}
        standing={matter.standing}
        silence={matter.silence}
        answer={answerSilence}
        heard={heard}
      />

      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid content-start gap-10">
          <NextSection matter={matter} />
          {matter.nearing && (
            <NearingNotice
              matterId={matter.id}
              nearing={matter.nearing}
              attempts={matter.attempts}
              today={matter.today}
            />
          )}
          {first}
          <PaperList matter={matter} />
          {then}
          <Timeline matterId={matter.id} happenings={matter.happenings} />
        </div>
        <aside className="grid content-start gap-8 max-lg:order-last">
          <DaysAside matter={matter} />
          <dl className="grid gap-3">
            <Fact term="Received">
              <DayText on={matter.receivedOn} today={matter.today} />
            </Fact>
            <Fact term="Brought in by">{matter.openedBy}</Fact>
            <Fact term="Reference">
              <span className="font-mono">{matter.reference}</span>
              <span className="block text-note text-soft">To be given on the telephone and in letters.</span>
            </Fact>
            <Fact term="Held to">
              {matter.policy.words}, version {matter.policy.version}
              <span className="block text-note text-soft">
                As it stood when this matter was opened. A later version does not touch it.
              </span>
            </Fact>
          </dl>
        </aside>
      </div>
    </main>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-note text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
