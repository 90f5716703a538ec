import Link from "next/link";
import { DayText } from "@/app/_ui/day";
import type { FormState } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { OpinionSheet } from "@/app/_ui/opinion-sheet";
import type { ConsultationView } from "@/lib/overview/consultation-view";
import { AskAnew } from "./ask-anew";
import { AskForm } from "./ask-form";
import { ConfirmInWriting } from "./confirm-in-writing";
import { EarlierAdvice } from "./earlier-advice";
import { InviteForm } from "./invite-form";
import { MatterRemarks } from "./matter-remarks";
import { PersonAsked } from "./person-asked";
import { RecordAdvice } from "./record-advice";

export type Act = (before: FormState, form: FormData) => Promise<FormState>;

interface ConsultationSheetProps {
  view: ConsultationView;
  actions: Record<"ask" | "askAnew" | "invite" | "tend" | "record" | "confirm" | "write" | "settle", Act>;
}

/** What counsel was asked, how far that is, and what she advises. */
export function ConsultationSheet({ view, actions }: ConsultationSheetProps) {
  const { current, opinions } = view;
  return (
    <main id="content" className="mx-auto grid w-full max-w-[64rem] grid-cols-[minmax(0,1fr)] gap-10 px-5 py-8">
      <header className="grid gap-2">
        <h1 className="font-serif text-title font-semibold">Counsel</h1>
        <p className="max-w-[68ch] text-soft">
          Counsel here is {view.whoIs}
          {view.clauses.length > 0 && ` (${view.clauses.join("; ")})`}.
          {view.adviceIsFollowed && " What she advises is followed, or the decision says why not."} What is said here is
          privileged.
        </p>
      </header>

      <Unreachable view={view} />
      {current ? (
        <AskAnew view={view} askAnew={actions.askAnew} ask={actions.ask} />
      ) : view.instrumentId === null ? (
        <p className="text-soft">Nothing has come in that could be asked about. Take a paper in first.</p>
      ) : view.mayDecide ? (
        <section aria-labelledby="ask" className="grid gap-5">
          <h2 id="ask" className="border-b border-rule pb-1 font-serif font-semibold">
            Ask counsel
          </h2>
          <AskForm view={view} ask={actions.ask} />
        </section>
      ) : (
        <p className="text-soft">Nobody has asked counsel yet. The custodian does.</p>
      )}

      {current && (
        <>
          <Asked view={view} />
          <section aria-labelledby="advice" className="grid gap-5">
            <h2 id="advice" className="border-b border-rule pb-1 font-serif font-semibold">
              Advice
            </h2>
            {opinions.length === 0 && <p className="text-soft">None yet.</p>}
            {opinions.map((opinion, index) => (
              <OpinionSheet key={opinion.id} opinion={opinion} questions={current.questions} followed={index > 0}>
                {opinion.fileId && (
                  <p>
                    <a className="link inline-block min-h-6" href={`/api/signed-papers/${opinion.fileId}`}>
                      Download the letter as it came
                    </a>
                  </p>
                )}
                {opinion.standing === "oral" && view.mayDecide && (
                  <ConfirmInWriting
                    matterId={view.matterId}
                    opinionId={opinion.id}
                    today={view.today}
                    confirm={actions.confirm}
                  />
                )}
              </OpinionSheet>
            ))}
            {view.mayDecide && <RecordAdvice view={view} record={actions.record} />}
          </section>
          <section aria-labelledby="people" className="grid gap-5">
            <h2 id="people" className="border-b border-rule pb-1 font-serif font-semibold">
              Who is asked
            </h2>
            <ul className="grid gap-6">
              {view.people.map((person) => (
                <PersonAsked
                  key={person.invitationId}
                  view={view}
                  person={person}
                  tend={actions.tend}
                  invite={actions.invite}
                />
              ))}
            </ul>
            {view.mayDecide && (
              <details>
                <summary className="link min-h-11 py-2">Ask another counsel the same</summary>
                <InviteForm view={view} consultationId={current.id} invite={actions.invite} submit="Ask her too" />
              </details>
            )}
          </section>
          <EarlierAdvice earlier={view.earlier} />
        </>
      )}
      {view.instrumentId && (
        <MatterRemarks
          matterId={view.matterId}
          instrumentId={current?.instrumentId ?? view.instrumentId}
          threads={view.threads}
          write={actions.write}
          settle={actions.settle}
        />
      )}
    </main>
  );
}

function Unreachable({ view }: { view: ConsultationView }) {
  if (!view.mayDecide || view.mail === "yes") return null;
  if (view.mail === "no-address")
    return (
      <Notice tone="attention" title="No link goes to anybody outside yet">
        <p>
          The library’s public address is not checked. Until it is, reach counsel on paper or by telephone, and write
          down here what she says; or{" "}
          <Link prefetch={false} href="/settings" className="link">
            check the address
          </Link>
          .
        </p>
      </Notice>
    );
  return (
    <Notice tone="attention" title="No mail about this matter goes out by itself">
      <p>
        Counsel whom you invite stands among those who know. Hand her a link in person, as a square to photograph or on
        paper; to an address that you have not allowed under Silence nothing is sent.
      </p>
    </Notice>
  );
}

const PAPERS = [
  { kind: "packet", label: "Consultation packet" },
  { kind: "bench-memo", label: "Bench memo of one page" },
  { kind: "protective-order", label: "Draft protective order" },
];

function Asked({ view }: { view: ConsultationView }) {
  const current = view.current!;
  return (
    <section aria-labelledby="asked" className="grid gap-3">
      <h2 id="asked" className="sr-only">
        The question
      </h2>
      <p className="max-w-[60ch] font-serif text-title">{current.sentence}</p>
      <p className="font-serif">
        {current.paper.title}
        <span className="font-sans text-note text-soft">
          {" "}
          · received <DayText on={current.paper.receivedOn} />
          {view.newPaper?.replaces && " · another paper has come in its place"}
        </span>
      </p>
      <p>
        Asked by {current.askedByName}, <DayText on={current.askedOn} /> · answer due{" "}
        <DayText on={current.dueOn} today={view.today} />
      </p>
      <ol className="list-decimal pl-6">
        {current.questions.map(({ id, asks }) => (
          <li key={id}>{asks}</li>
        ))}
      </ol>
      <ul className="flex flex-wrap gap-x-6 text-note">
        {PAPERS.map(({ kind, label }) => (
          <li key={kind}>
            <Link
              prefetch={false}
              href={`/matters/${view.matterId}/letters/write/${current.instrumentId}/${kind}`}
              className="link inline-block py-2"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
