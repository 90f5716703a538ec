"use client";

import { useActionState } from "react";
import { Button, ButtonLink } from "@/app/_ui/button";
import { Choices, TextField, Tick } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { FormMessage } from "@/app/_ui/notice";
import type { RuleLine } from "@/lib/overview/policy-view";
import type { PolicyPack } from "@/lib/policy/pack";
import { INSTRUMENT_LABELS, RECORD_LABELS } from "@/messages/labels";
import { RuleSettings } from "./rule-settings";

interface PolicyCopyFormProps {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  follows: string;
  pack: Pick<
    PolicyPack,
    | "custodian"
    | "counsel"
    | "questions"
    | "board"
    | "writtenDecision"
    | "asks"
    | "justiceAgenciesOnly"
    | "cardIsConsent"
    | "routes"
  >;
  rules: RuleLine[];
}

const BOARD = [
  { value: "may-approve-registration", label: "May approve that registration records are released" },
  { value: "resists", label: "Resists process in its own name" },
  { value: "is-consulted", label: "Is consulted before the decision" },
  { value: "none", label: "Has no part" },
];

/** A library's own copy: who decides, what counsel is asked, what suffices for which records, and how rules weigh. */
export function PolicyCopyForm({ action: save, follows, pack, rules }: PolicyCopyFormProps) {
  const [state, action, pending] = useActionState(save, null);
  return (
    <form action={action} className="grid gap-10" noValidate>
      <input type="hidden" name="follows" value={follows} />

      <Part title="Custodian">
        <TextField label="Title" name="custodianTitle" defaultValue={pack.custodian.title} state={state} />
        <Yes name="mayDesignate" state={state} was={pack.custodian.mayDesignate} label="May designate others to act" />
        <Yes
          name="writtenDecision"
          state={state}
          was={pack.writtenDecision}
          label="Decides in writing, by the policy itself"
        />
      </Part>

      <Part title="Counsel">
        <TextField label="Who" name="counselWho" defaultValue={pack.counsel.who} state={state} />
        <Yes
          name="adviceIsFollowed"
          state={state}
          was={pack.counsel.adviceIsFollowed}
          label="Advice is followed"
          hint="A decision against it then says why."
        />
        {pack.questions.map(({ id, asks }) => (
          <TextField
            key={id}
            label={id === "proper-form" ? "Asked about proper form" : "Asked about good cause"}
            name={`question:${id}`}
            defaultValue={asks}
            maxLength={300}
            state={state}
          />
        ))}
      </Part>

      <Part title="Board">
        <Choices legend="The Board" name="boardRole" state={state} defaultValue={pack.board.role} options={BOARD} />
      </Part>

      <Part title="What suffices">
        <Choices
          legend="For protected records"
          name="asks"
          state={state}
          defaultValue={pack.asks}
          options={[
            { value: "court-order", label: "A court’s order", hint: "A subpoena alone is not enough." },
            {
              value: "in-form",
              label: "Process in proper form",
              hint: "Whether the law is met is counsel’s question.",
            },
          ]}
        />
        <Yes
          name="justiceAgenciesOnly"
          state={state}
          was={pack.justiceAgenciesOnly}
          label="To criminal and juvenile justice agencies only"
        />
        <Yes
          name="cardIsConsent"
          state={state}
          was={pack.cardIsConsent}
          label="A card is taken as its holder’s consent"
        />
        {pack.routes.map((route, index) => (
          <TextField
            key={`${route.clause} ${route.upon}`}
            label={routeLabel(route)}
            hint="What must be shown besides."
            name={`upon:${index}`}
            defaultValue={route.upon}
            maxLength={300}
            state={state}
          />
        ))}
      </Part>

      <RuleSettings rules={rules} state={state} />

      <FormMessage>{state?.message ?? (state?.fields ? "Something is still missing above." : undefined)}</FormMessage>
      <div className="flex flex-wrap gap-4">
        <Button disabled={pending}>Enter as a new version</Button>
        <ButtonLink href="/settings/policy" tone="quiet">
          Leave it as it is
        </ButtonLink>
      </div>
    </form>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-6 border-t border-hair pt-6">
      <h2 className="font-serif font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Yes({
  was,
  state,
  name,
  ...rest
}: {
  was: boolean;
  state: FormState;
  name: string;
  label: string;
  hint?: string;
}) {
  // What was ticked when the form came back counts, and not what it began with.
  const ticked = state?.values ? state.values[name] === "yes" : was;
  return <Tick key={String(ticked)} {...rest} name={name} value="yes" defaultChecked={ticked} state={state} />;
}

function routeLabel({ records, instruments }: PolicyPack["routes"][number]): string {
  const what =
    records === "protected" ? "Protected records" : records.map((one) => RECORD_LABELS[one].label).join(", ");
  return `${what}, on a ${instruments.map((kind) => INSTRUMENT_LABELS[kind].noun).join(" or a ")}`;
}
