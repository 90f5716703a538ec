"use client";

import Link from "next/link";
import { useActionState, useState } from "react";
import { TextField } from "@/app/_ui/field";
import { FormMessage, Notice } from "@/app/_ui/notice";
import { DRILLS, type Drill, mixed } from "@/lib/incident/drills";
import { logDrillAction } from "../actions";
import { Choice, Screen } from "../counter";

/** Goes through one drill, a question a screen, and logs that it was done. */
export function DrillRun({ who }: { who: string }) {
  const [drill, setDrill] = useState<Drill | null>(null);
  const [given, setGiven] = useState<boolean[]>([]);
  const [answered, setAnswered] = useState<{ text: string; right: boolean } | null>(null);

  if (!drill) {
    return (
      <Screen id="drills" title="A five-minute drill">
        <p>Nobody is called, and nothing is reported. Choose a scene.</p>
        <div className="grid gap-3">
          {DRILLS.map((one) => (
            <Choice key={one.id} onClick={() => setDrill(one)}>
              {one.title}
            </Choice>
          ))}
        </div>
      </Screen>
    );
  }
  const question = drill.questions[given.length];
  if (!question) return <Logged drill={drill} right={given.filter(Boolean).length} who={who} />;

  const above = `Drill: question ${given.length + 1} of ${drill.questions.length}`;
  return (
    <Screen id={`question-${given.length}`} title={question.asks} above={above}>
      {given.length === 0 && <p className="border-l-4 border-rule pl-4 font-serif">{drill.scene}</p>}
      {answered ? (
        <>
          <p className="font-serif">{answered.text}</p>
          <Notice tone={answered.right ? "done" : "attention"} live title={answered.right ? "Yes." : "Rather not."}>
            {!answered.right && <p>Better: {question.answers[0]}</p>}
            <p>{question.because}</p>
          </Notice>
          <div className="mt-auto">
            <Choice
              next
              onClick={() => {
                setGiven([...given, answered.right]);
                setAnswered(null);
              }}
            >
              Next
            </Choice>
          </div>
        </>
      ) : (
        <div className="mt-auto grid gap-3">
          {mixed(question).map((answer) => (
            <Choice key={answer.text} onClick={() => setAnswered(answer)} className="justify-start text-left">
              {answer.text}
            </Choice>
          ))}
        </div>
      )}
    </Screen>
  );
}

function Logged({ drill, right, who }: { drill: Drill; right: number; who: string }) {
  const [state, action, pending] = useActionState(logDrillAction, null);
  return (
    <Screen id="drill-done" title={`${right} of ${drill.questions.length} as the policy has it`}>
      {state?.done ? (
        <>
          <p role="status">It is in the drill log.</p>
          <Link prefetch={false} href="/desk" className="counter-button next mt-auto">
            Back to the desk
          </Link>
        </>
      ) : (
        <form action={action} className="flex grow flex-col gap-5">
          <input type="hidden" name="scenario" value={drill.id} />
          <input type="hidden" name="right" value={right} />
          <TextField label="Who took part?" name="who" defaultValue={who} state={state} required maxLength={300} />
          <FormMessage>{state?.message}</FormMessage>
          <div className="mt-auto">
            <button type="submit" disabled={pending} className="counter-button next">
              Put it into the drill log
            </button>
          </div>
        </form>
      )}
    </Screen>
  );
}
