import Link from "next/link";
import type { LawNote } from "@/lib/nondisclosure/law-today";

/** What the law says now where the paper, its boilerplate or the policy may say otherwise, and what to ask counsel. */
export function LawNotes({ notes, matterId }: { notes: LawNote[]; matterId: string }) {
  return (
    <div className="grid gap-6">
      {notes.map(({ id, title, says, asks, basis, clauses }) => (
        <article key={id} className="grid gap-2">
          <h3 className="font-serif font-semibold">{title}</h3>
          <p className="max-w-[68ch]">{says}</p>
          {clauses.length > 0 && (
            <ul className="grid gap-2">
              {clauses.map((clause) => (
                <li key={clause.id} className="max-w-[68ch] border-l-4 border-counsel py-1 pl-4">
                  <span className="font-semibold">
                    {clause.title}, {clause.at}.
                  </span>{" "}
                  {clause.now} <span className="text-note text-soft">{clause.id}</span>
                </li>
              ))}
            </ul>
          )}
          {asks.length > 0 && (
            <div className="grid gap-1">
              <p className="text-soft">Ask counsel:</p>
              <ol className="grid max-w-[68ch] list-decimal gap-1 pl-6">
                {asks.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ol>
            </div>
          )}
          <p className="text-note text-soft">{basis}</p>
        </article>
      ))}
      {notes.some(({ asks }) => asks.length > 0) && (
        <p>
          <Link prefetch={false} href={`/matters/${matterId}/consultation`} className="link">
            Put these to counsel
          </Link>
          <span className="text-soft">: in person or on paper, with a link to hand over. No mail is sent.</span>
        </p>
      )}
    </div>
  );
}
