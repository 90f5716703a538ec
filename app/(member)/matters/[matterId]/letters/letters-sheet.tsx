import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";
import { DayText } from "@/app/_ui/day";
import { Notice } from "@/app/_ui/notice";
import { dayWords } from "@/lib/deadlines/day-words";
import type { LetterChoice, LettersView } from "@/lib/letters/letters-view";
import { ExtensionForm } from "./extension-form";

type Paper = LettersView["papers"][number];

const GROUPS: { goesTo: readonly LetterChoice["goesTo"][]; title: string }[] = [
  { goesTo: ["requester", "anyone"], title: "To whoever asks" },
  { goesTo: ["court"], title: "For the court" },
  { goesTo: ["counsel"], title: "For counsel" },
  { goesTo: ["board"], title: "For the board" },
  { goesTo: ["patron"], title: "To the patron" },
];

/** The letters of a matter: what was written and what became of it, and what can be written now. */
export function LettersSheet({ view }: { view: LettersView | null }) {
  return (
    <main id="content" className="mx-auto grid w-full max-w-[64rem] gap-10 px-5 py-8">
      <header className="grid gap-2">
        <h1 className="font-serif text-title font-semibold">Letters</h1>
        <p className="max-w-[68ch] text-soft">
          Each is written from what the paper says, on the library’s letterhead, to print, to send or to copy. The
          program sends none of them itself.
        </p>
      </header>
      {view === null ? (
        <p className="max-w-[62ch]">There is nothing to write about yet: no paper, and no demand, has been taken in.</p>
      ) : (
        <>
          <Written view={view} />
          {view.cures.length > 0 && (
            <p>
              A corrected paper came.{" "}
              <Link prefetch={false} href={`/matters/${view.matterId}#cured`} className="link">
                What it cured
              </Link>{" "}
              stands with the matter.
            </p>
          )}
          {view.papers.map((paper) => (
            <ForPaper key={paper.instrumentId} view={view} paper={paper} />
          ))}
        </>
      )}
    </main>
  );
}

function Written({ view: { matterId, letters, today } }: { view: LettersView }) {
  return (
    <section aria-labelledby="written" className="grid gap-3">
      <h2 id="written" className="font-serif text-body font-semibold">
        Written
      </h2>
      {letters.length === 0 ? (
        <p className="text-soft">No letter has been written yet.</p>
      ) : (
        <ul className="border-t border-hair">
          {letters.map(({ id, title, on, standing, draftedBy }) => (
            <li
              key={id}
              className="grid gap-x-6 border-b border-hair py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] sm:items-baseline"
            >
              <Link prefetch={false} href={`/matters/${matterId}/letters/${id}`} className="link font-serif">
                {title}
              </Link>
              <span className={standing.state === "sent" || standing.state === "answered" ? "" : "text-soft"}>
                {standing.sentence}
              </span>
              <span className="text-note text-soft">
                dated <DayText on={on} />, by {draftedBy}
                {on > today && ", in days to come"}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ForPaper({ view, paper }: { view: LettersView; paper: Paper }) {
  const { matterId, mayWrite, today } = view;
  const agreed = view.extensions.filter(({ instrumentId }) => instrumentId === paper.instrumentId);
  const heading = `about-${paper.instrumentId}`;
  return (
    <section aria-labelledby={heading} className="grid gap-6">
      <div className="grid gap-3">
        <h2 id={heading} className="font-serif text-body font-semibold">
          {paper.title}
        </h2>
        <Notice tone="attention">
          <p>{paper.clock}</p>
        </Notice>
        {agreed.map(({ id, untilOn, happenedOn, party, how }) => (
          <Notice key={id} tone="done">
            <p>
              More time was agreed in writing, until <strong>{untilOn && dayWords(untilOn)}</strong>: {party}, {how},{" "}
              {dayWords(happenedOn)}.
            </p>
          </Notice>
        ))}
      </div>
      {mayWrite ? (
        <>
          {GROUPS.map((group) => (
            <Choices key={group.title} matterId={matterId} paper={paper} {...group} />
          ))}
          <details>
            <summary className="link w-fit cursor-pointer py-2">More time was agreed in writing</summary>
            <ExtensionForm
              matterId={matterId}
              instrumentId={paper.instrumentId}
              after={view.lastWithout[paper.instrumentId] ?? ""}
              today={today}
            />
          </details>
        </>
      ) : (
        <p className="text-soft">The custodian, or who acts for her, writes the letters.</p>
      )}
    </section>
  );
}

interface ChoicesProps {
  matterId: string;
  paper: Paper;
  goesTo: readonly LetterChoice["goesTo"][];
  title: string;
}

function Choices({ matterId, paper, goesTo, title }: ChoicesProps) {
  const choices = paper.choices.filter((choice) => goesTo.includes(choice.goesTo));
  if (choices.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h3 className="text-note text-soft">{title}</h3>
      <ul className="border-t border-hair">
        {choices.map(({ kind, title, purpose, counselSigns, unavailable }) => (
          <li
            key={kind}
            className="grid gap-x-6 gap-y-2 border-b border-hair py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
          >
            <div>
              <p className={`font-semibold ${unavailable ? "text-soft" : ""}`}>
                {title}
                {counselSigns && <span className="font-normal text-soft"> · counsel signs</span>}
              </p>
              <p className="max-w-[68ch] text-note text-soft">{unavailable ? `Not now. ${unavailable}` : purpose}</p>
            </div>
            {unavailable === null && (
              <ButtonLink
                tone="quiet"
                href={`/matters/${matterId}/letters/write/${paper.instrumentId}/${kind}`}
                aria-label={`Write: ${title}`}
              >
                Write
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
