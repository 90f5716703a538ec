"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { DayText } from "@/app/_ui/day";
import { FormMessage, Notice } from "@/app/_ui/notice";
import type { ConsultationView } from "@/lib/overview/consultation-view";
import { AskForm } from "./ask-form";
import type { Act } from "./consultation-sheet";

interface AskAnewProps {
  view: ConsultationView;
  askAnew: Act;
  ask: Act;
}

/** Another paper has come since counsel was asked: what she says of the first does not open the second. */
export function AskAnew({ view, askAnew, ask }: AskAnewProps) {
  const [state, send, pending] = useActionState(askAnew, null);
  const { newPaper, current, suggested } = view;
  if (!newPaper || !current) return null;
  const live = view.people.filter((person) => person.state === "asked" || person.state === "opened");
  const names = new Intl.ListFormat("en-US").format(live.map(({ name }) => name));
  return (
    <section aria-labelledby="ask" className="grid gap-5">
      <h2 id="ask" className="border-b border-rule pb-1 font-serif font-semibold">
        Counsel is to be asked anew
      </h2>
      <Notice
        tone="attention"
        title={
          newPaper.replaces
            ? "Another paper has come in the place of the one that she was asked about"
            : "Another paper has come since she was asked"
        }
      >
        <p>
          {newPaper.title}, received <DayText on={newPaper.receivedOn} />. What she answered below is about the earlier
          one. Nothing is released under the new paper before she has answered about it.
        </p>
      </Notice>
      {!view.mayDecide && <p className="text-soft">The custodian asks her.</p>}
      {view.mayDecide && live.length > 0 && (
        <form action={send} className="grid gap-3">
          <input type="hidden" name="matterId" value={view.matterId} />
          <input type="hidden" name="consultationId" value={current.id} />
          <input type="hidden" name="sentence" value={suggested.sentence} />
          <input type="hidden" name="dueOn" value={suggested.dueOn} />
          <div>
            <Button disabled={pending}>Ask about the new paper</Button>
          </div>
          <p className="max-w-[68ch] text-note text-soft">
            Asks {names}, with the policy’s own questions, and an answer due <DayText on={suggested.dueOn} />: “
            {suggested.sentence}”
          </p>
          <FormMessage>{state?.message}</FormMessage>
        </form>
      )}
      {view.mayDecide && (
        <details open={live.length === 0}>
          <summary className="link min-h-11 py-2">Ask in other words, or somebody else</summary>
          <div className="pt-3">
            <AskForm view={view} ask={ask} />
          </div>
        </details>
      )}
    </section>
  );
}
