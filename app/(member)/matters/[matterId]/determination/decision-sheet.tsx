import Link from "next/link";
import { LetterSheet } from "@/app/_ui/letter-sheet";
import { Notice } from "@/app/_ui/notice";
import { dayWords } from "@/lib/deadlines/day-words";
import { departs } from "@/lib/determination/advice";
import { ADVICE_WORDS, MEANS } from "@/lib/determination/paper";
import {
  type DecisionTable,
  type DeterminationState,
  maySign,
  type StoredDetermination,
  type StoredNote,
} from "@/lib/determination/queries";
import type { DeterminationKind } from "@/lib/determination/types";
import type { Day } from "@/lib/findings/types";
import type { CategoryGate } from "@/lib/production/gate";
import { CloseForm, DeskRefusal, NoteForm, SignForm } from "./decided-forms";
import { DecisionDesk, type DecisionDeskProps } from "./decision-desk";
import { instantWords } from "./instant-words";
import { KIND_WORDS } from "./words";

interface DecisionSheetProps {
  matterId: string;
  today: Day;
  timeZone: string;
  concluded: boolean;
  decides: boolean;
  me: string;
  state: DeterminationState;
  names: Record<string, string>;
  /** Decisions of other matters that wait for the reader's signature. */
  waiting: number;
  table: DecisionTable;
  gate: CategoryGate[];
  kinds: DeterminationKind[];
  first: DecisionDeskProps["first"];
  draft: string | null;
  forTheBoard: boolean;
  custodian: { name: string; title: string };
  passkey: boolean;
}

/** What was decided, what has come since, and the desk on which a decision is written. */
export function DecisionSheet(props: DecisionSheetProps) {
  const { state, table, decides, concluded, waiting } = props;
  const { last, earlier } = state;
  const stands = last?.instrumentId === table.instrumentId;
  return (
    <main id="content" className="mx-auto grid w-full max-w-[84rem] gap-8 px-5 py-8">
      <header className="grid gap-2">
        <h1 className="font-serif text-title font-semibold">Decision</h1>
        <p className="max-w-[68ch] text-soft">{sentence(props, stands)}</p>
        {waiting > 0 && (
          <p>
            <Link prefetch={false} href="/to-sign" className="link">
              {waiting === 1 ? "Another decision waits" : `${waiting} other decisions wait`} for your signature
            </Link>
          </p>
        )}
      </header>
      {last && !stands && (
        <Notice tone="attention" title="Another paper has come since this was decided.">
          <p>It needs a decision of its own. What was decided before stays on record below.</p>
        </Notice>
      )}
      {last && <Since {...props} last={last} />}
      {last && <Decided {...props} last={last} />}
      {!last && table.facts.paper?.spoken !== false && !concluded && <DeskRefusal {...refusal(props)} />}
      {decides && !concluded && <Write {...props} anew={last !== null} />}
      {!decides && !last && (
        <Notice title="The custodian decides this.">
          <p>You see the decision here once it was made.</p>
        </Notice>
      )}
      {earlier.length > 0 && <Earlier earlier={earlier} />}
    </main>
  );
}

function sentence({ state: { last, closes }, concluded, table }: DecisionSheetProps, stands: boolean): string {
  if (concluded) return "This matter is closed. A paper that is served anew opens it again.";
  if (!last || !stands) return "Nothing is decided yet. No matter closes without a written, signed and dated decision.";
  if (!last.signature) return "Decided, and not yet signed: until then nothing is released and nothing closes.";
  return closes ? "Decided and signed." : `Decided on ${dayWords(table.receivedOn)}.`;
}

/** What counsel has advised that the decision does not speak of yet: shown, and answered in the note to file. */
function Since({
  table: { opinion, spoken },
  matterId,
  decides,
  concluded,
  last,
}: DecisionSheetProps & { last: StoredDetermination }) {
  const noted = opinion && last.notes.some(({ opinionId }) => opinionId === opinion.id);
  const after = opinion && opinion.id !== last.opinionId;
  if (spoken && !after) {
    return (
      <Notice title={`${spoken.by} has advised by word of mouth since: ${ADVICE_WORDS[spoken.advice]}.`}>
        <p>It counts once she has confirmed it.</p>
      </Notice>
    );
  }
  if (!opinion || !after) return null;
  const departing = departs(last, opinion);
  return (
    <Notice
      tone={departing && !noted ? "attention" : "plain"}
      title={`${opinion.by} advised after this was decided, on ${dayWords(opinion.givenOn)}: ${ADVICE_WORDS[opinion.advice]}.`}
    >
      {!departing && <p>The decision agrees with it.</p>}
      {departing && noted && <p>The note to file says why the decision stands.</p>}
      {departing && !noted && (
        <div className="grid gap-4">
          <p>Decide anew, or write in the note to file why the decision stands. Until then nothing is released.</p>
          {decides && !concluded && (
            <NoteForm
              matterId={matterId}
              determinationId={last.id}
              opinionId={opinion.id}
              follows={last.notes[0]?.id ?? null}
            />
          )}
        </div>
      )}
    </Notice>
  );
}

function Decided({
  matterId,
  state,
  last,
  names,
  timeZone,
  table,
  decides,
  concluded,
  me,
  passkey,
}: DecisionSheetProps & { last: StoredDetermination }) {
  const { signature } = last;
  return (
    <section
      aria-labelledby="decided"
      className="grid items-start gap-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] xl:grid-cols-[minmax(0,32rem)_minmax(0,46rem)]"
    >
      <div className="grid gap-6">
        <h2 id="decided" className="font-serif text-title font-semibold">
          {KIND_WORDS[last.kind].label}
        </h2>
        <dl className="grid gap-x-6 gap-y-2 text-note sm:grid-cols-[max-content_1fr]">
          <Line term="Reference">{last.reference}</Line>
          <Line term="Decided">
            {dayWords(last.decidedOn)}, by {names[last.determinedBy] ?? "somebody who has left"}
          </Line>
          {signature && (
            <>
              <Line term="Signed">
                {instantWords(signature.signedAt, timeZone)}, by {names[signature.signedBy] ?? "somebody who has left"},
                with {MEANS[signature.by]}
              </Line>
              <Line term="SHA-256 of the words">
                <code className="break-all">{last.paperHash}</code>
              </Line>
              <Line term="SHA-256 of the PDF">
                <code className="break-all">{signature.sha256}</code>
              </Line>
            </>
          )}
        </dl>
        {signature ? (
          <p>
            <a className="link" href={`/api/signed-papers/${signature.fileId}`}>
              Download the determination
            </a>
          </p>
        ) : (
          decides &&
          !concluded &&
          maySign(last, { id: me }) && <SignForm matterId={matterId} determinationId={last.id} passkey={passkey} />
        )}
        {last.notes.length > 0 && <Notes notes={last.notes} />}
        {decides && !concluded && state.closes && (
          <CloseForm matterId={matterId} releases={last.categories.length > 0} />
        )}
      </div>
      <LetterSheet letter={last.letter} library={table.facts.library} />
    </section>
  );
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-soft">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

const STANCE = { followed: "Advice followed", departed: "Advice not followed", "no-advice": "No advice" } as const;

function Notes({ notes }: { notes: StoredNote[] }) {
  return (
    <section aria-label="Note to file" className="grid gap-3 border-l-4 border-rule pl-4">
      <p className="text-note font-semibold">Note to file · privileged, and no part of the determination</p>
      {notes.map(({ id, stance, reasons, fileId }) => (
        <div key={id} className="grid gap-1">
          <p>{STANCE[stance]}.</p>
          {reasons && <p className="whitespace-pre-line font-serif">{reasons}</p>}
          {fileId && (
            <a className="link text-note" href={`/api/signed-papers/${fileId}`}>
              Download the note
            </a>
          )}
        </div>
      ))}
    </section>
  );
}

function Write({ anew, ...props }: DecisionSheetProps & { anew: boolean }) {
  const { table, custodian, gate } = props;
  const desk = (
    <DecisionDesk
      key={props.state.last?.id ?? "first"}
      matterId={props.matterId}
      instrumentId={table.instrumentId}
      follows={props.state.last?.id ?? null}
      facts={{ ...table.facts, reference: "to be set", custodian }}
      opinion={
        table.opinion && {
          id: table.opinion.id,
          by: table.opinion.by,
          advice: table.opinion.advice,
          categories: table.opinion.categories,
        }
      }
      gate={gate.map(({ category, obstacles }) => ({
        category,
        obstacles: obstacles.filter(({ place }) => place !== "determination").length,
      }))}
      kinds={props.kinds}
      first={props.first}
      draft={props.draft}
      forTheBoard={props.forTheBoard}
      passkey={props.passkey}
    />
  );
  if (!anew) return desk;
  return (
    <details className="border-t border-hair pt-4" open={props.draft !== null}>
      <summary className="link min-h-11 py-2.5 font-semibold">Decide anew</summary>
      <p className="mb-6 max-w-[68ch] text-soft">The decision before it stays on record; the new one counts.</p>
      {desk}
    </details>
  );
}

function Earlier({ earlier }: { earlier: StoredDetermination[] }) {
  return (
    <section aria-labelledby="earlier" className="grid gap-3 border-t border-hair pt-6">
      <h2 id="earlier" className="font-semibold">
        Decided before
      </h2>
      <ul className="grid gap-2 text-note">
        {earlier.map(({ id, kind, decidedOn, reference, signature }) => (
          <li key={id} className="flex flex-wrap gap-x-4">
            <span>{KIND_WORDS[kind].label}</span>
            <span className="text-soft">{dayWords(decidedOn)}</span>
            <span className="text-soft">{reference}</span>
            {signature ? (
              <a className="link" href={`/api/signed-papers/${signature.fileId}`}>
                Download
              </a>
            ) : (
              <span className="text-soft">never signed</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function refusal({ matterId, table, today, state }: DecisionSheetProps) {
  return {
    matterId,
    instrumentId: table.instrumentId,
    follows: state.last?.id ?? null,
    opinionId: table.opinion?.id ?? null,
    decidedOn: today,
    clauses: table.pack.grounds.process,
  };
}
