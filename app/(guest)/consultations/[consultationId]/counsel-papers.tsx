"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { DayText } from "@/app/_ui/day";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import type { CounselLetter } from "@/lib/counsel-letters/queries";

type Act = (before: FormState, form: FormData) => Promise<FormState>;

interface CounselPapersProps {
  consultationId: string;
  letters: readonly CounselLetter[];
  see: Act;
}

/** What the library wrote for counsel, and the letters that do not go out before she has seen them. */
export function CounselPapers({ consultationId, letters, see }: CounselPapersProps) {
  if (letters.length === 0) return null;
  const waiting = letters.filter(({ waits }) => waits).length;
  return (
    <section id="papers" aria-labelledby="papers-head" className="grid scroll-mt-4 gap-3 print:hidden">
      <h2 id="papers-head" className="border-b border-rule pb-1 font-serif font-semibold">
        Papers for you
      </h2>
      {waiting > 0 && (
        <p className="text-note text-soft">
          {waiting === 1 ? "One does" : `${waiting} do`} not go out before you have seen {waiting === 1 ? "it" : "them"}
          . What should read otherwise belongs among your remarks.
        </p>
      )}
      <ul className="grid">
        {letters.map((letter) => (
          <PaperRow key={letter.id} consultationId={consultationId} letter={letter} see={see} />
        ))}
      </ul>
    </section>
  );
}

interface PaperRowProps {
  consultationId: string;
  letter: CounselLetter;
  see: Act;
}

function PaperRow({ consultationId, letter, see }: PaperRowProps) {
  const [state, send, pending] = useActionState(see, null);
  const { id, title, purpose, on, signs, standing, waits, after } = letter;
  return (
    <li className="grid gap-1 border-b border-hair py-2.5">
      <p>
        <a
          href={`/api/letters/${id}`}
          target="_blank"
          rel="noopener"
          className="link inline-block min-h-6 font-semibold"
          aria-label={`${title}, opens as PDF in another tab`}
        >
          {title}
        </a>
        <span className="text-note text-soft">
          {" "}
          · PDF, <DayText on={on} />
          {standing.state !== "draft" && ` · ${standing.sentence}`}
        </span>
      </p>
      <p className="max-w-[62ch] text-note text-soft">{purpose}</p>
      {waits && (
        <form action={send} className="grid gap-1 pt-1">
          <input type="hidden" name="consultationId" value={consultationId} />
          <input type="hidden" name="letterId" value={id} />
          <input type="hidden" name="after" value={after ?? ""} />
          <div>
            <Button tone="quiet" disabled={pending} aria-label={`${signs ? SIGNS : SEEN}: ${title}`}>
              {signs ? SIGNS : SEEN}
            </Button>
          </div>
        </form>
      )}
      <FormMessage>{state?.message}</FormMessage>
    </li>
  );
}

const SEEN = "I have seen it; it may go out";
const SIGNS = "I have seen it, and shall sign it";
