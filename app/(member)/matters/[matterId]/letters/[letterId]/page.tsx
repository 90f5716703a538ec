import Link from "next/link";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { letterText } from "@/lib/letters/letter-text";
import { getLetterView, type LetterView } from "@/lib/letters/letters-view";
import { CopyText } from "../copy-text";
import { ExtensionForm } from "../extension-form";
import { LetterHistory } from "../letter-history";
import { LetterPreview } from "../letter-preview";
import { AnswerForm } from "./answer-form";
import { AsideForm } from "./aside-form";
import { SeenForm } from "./seen-form";
import { SentForm } from "./sent-form";

export default async function LetterPage({ params }: PageProps<"/matters/[matterId]/letters/[letterId]">) {
  const { matterId, letterId } = await params;
  if (!isId(matterId) || !isId(letterId)) notFound();
  const view = await asMember((tx, member) => getLetterView(tx, member, matterId, letterId));
  if (!view) notFound();
  const { letter, definition, standing } = view;
  const pdf = `/api/letters/${letter.id}`;
  return (
    <main
      id="content"
      className="mx-auto grid w-full max-w-[92rem] items-start gap-x-10 gap-y-6 px-5 py-8 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]"
    >
      <div className="grid gap-6">
        <header className="grid gap-1">
          <h1 className="font-serif text-title font-semibold">{definition.title}</h1>
          <p className={standing.state === "draft" ? "text-soft" : "font-semibold"}>{standing.sentence}</p>
          <p>
            <Link prefetch={false} href={`/matters/${matterId}/letters`} className="link">
              All letters
            </Link>
          </p>
        </header>
        {letter.replaced && (
          <Notice tone="attention" title="This version was replaced.">
            <p>A newer one stands among the letters. This one stays as it was.</p>
          </Notice>
        )}
        {letter.letter.notice && (
          <Notice tone="attention">
            <p>{letter.letter.notice}</p>
          </Notice>
        )}
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={pdf} target="_blank">
            Print
          </ButtonLink>
          <ButtonLink tone="quiet" href={`${pdf}?keep`}>
            Download
          </ButtonLink>
          {letter.letter.notice && (
            <ButtonLink tone="quiet" href={`${pdf}?copy`} target="_blank">
              The library’s copy
            </ButtonLink>
          )}
          <CopyText text={letterText(letter.letter)} />
          {view.mayWrite && standing.sentOn === null && !letter.replaced && (
            <ButtonLink
              tone="quiet"
              href={`/matters/${matterId}/letters/write/${letter.instrumentId}/${letter.kind}?follows=${letter.id}`}
            >
              Change it
            </ButtonLink>
          )}
        </div>
        {view.mayWrite && !letter.replaced && <Steps view={view} />}
        <LetterHistory events={letter.events} draftedBy={letter.draftedBy} on={letter.letter.on} />
      </div>
      <LetterPreview letter={letter.letter} letterhead={letter.letterhead} />
    </main>
  );
}

/** What can be noted next of a letter: one thing open, the others a click away. */
function Steps({ view }: { view: LetterView }) {
  const { letter, definition, standing, today, stillDeleting, answers } = view;
  const { matterId, id: letterId, instrumentId, events } = letter;
  const noted = { matterId, letterId, after: events.at(-1)?.id ?? "", today };
  const goesOut = definition.goesTo !== "counsel" && definition.goesTo !== "anyone";
  const sent = standing.sentOn !== null;
  const saysSuspended = letterText(letter.letter).includes("deletion of anything that may be responsive");
  return (
    <section aria-label="What became of it" className="grid gap-4 border-t border-hair pt-5">
      {goesOut && !sent && standing.held !== null && (
        <>
          <p className="font-semibold">{standing.held}</p>
          <SeenForm {...noted} signs={definition.counselSigns} />
        </>
      )}
      {goesOut && !sent && standing.held === null && (
        <SentForm
          {...noted}
          party={letter.letter.to[0] ?? ""}
          suspended={saysSuspended ? { deleting: stillDeleting, href: `/matters/${matterId}/suspension` } : null}
        />
      )}
      {sent && standing.state !== "answered" && <AnswerForm {...noted} kind={letter.kind} answers={answers} />}
      {sent && definition.goesTo === "requester" && (
        <details>
          <summary className="link w-fit cursor-pointer py-2">They agreed to more time in writing</summary>
          <ExtensionForm {...noted} instrumentId={instrumentId} />
        </details>
      )}
      {goesOut && !sent && standing.held === null && definition.counselFirst === false && (
        <details>
          <summary className="link w-fit cursor-pointer py-2">Counsel has seen it</summary>
          <SeenForm {...noted} signs={definition.counselSigns} />
        </details>
      )}
      {!sent && standing.state !== "set-aside" && (
        <details>
          <summary className="link w-fit cursor-pointer py-2">It is not to be sent</summary>
          <AsideForm {...noted} />
        </details>
      )}
    </section>
  );
}
