"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import { OpinionSheet } from "@/app/_ui/opinion-sheet";
import type { Question } from "@/lib/consultation/types";
import type { OpinionView } from "@/lib/overview/counsel-view";

interface ConfirmAdviceProps {
  matterId: string;
  opinion: OpinionView;
  questions: Question[];
  confirm: (before: FormState, form: FormData) => Promise<FormState>;
}

/** What the library wrote down of what counsel said. One tap makes it hers. */
export function ConfirmAdvice({ matterId, opinion, questions, confirm }: ConfirmAdviceProps) {
  const [state, send, sending] = useActionState(confirm, null);
  return (
    <section aria-labelledby="confirm" className="grid max-w-[68ch] gap-4 border-y-2 border-green py-5 print:hidden">
      <h2 id="confirm" className="font-serif text-title font-semibold">
        Is this your advice?
      </h2>
      <p>The library wrote this down from what you said. It counts once you say that it is so.</p>
      <OpinionSheet opinion={opinion} questions={questions} followed={false} />
      <form action={send} className="flex flex-wrap gap-3">
        <input type="hidden" name="matterId" value={matterId} />
        <input type="hidden" name="opinionId" value={opinion.id} />
        <Button name="isHers" value="yes" disabled={sending}>
          Yes, that is my advice
        </Button>
        <Button tone="quiet" name="isHers" value="no" disabled={sending}>
          No, it is not
        </Button>
        <FormMessage>{state?.message}</FormMessage>
      </form>
    </section>
  );
}
