"use client";

import { useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Choices, SelectField, TextArea, TextField } from "@/app/_ui/field";
import { FilesField } from "@/app/_ui/files-field";
import { FormMessage } from "@/app/_ui/notice";
import {
  BOARD_ASKS,
  BOARD_OUTCOMES,
  type BoardAsks,
  type BoardReferral,
  type StandingResolution,
} from "@/lib/board/types";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";
import { recordVoteAction, referAction, withdrawReferralAction } from "./actions";
import { ASKS_WORDS, MEETING_WORDS, OUTCOME_WORDS } from "./words";

interface ReferFormProps {
  matterId: string;
  instrumentId: string;
  follows: string | null;
  role: "may-approve-registration" | "resists" | "is-consulted" | "none";
  referral: BoardReferral | null;
  resolutions: StandingResolution[];
  items: Record<string, string>;
}

const LIKELY: Record<ReferFormProps["role"], BoardAsks> = {
  "may-approve-registration": "approve-registration",
  resists: "resist",
  "is-consulted": "consult",
  none: "consult",
};

/** Registration comes before the Board only where the policy makes it the Board's exception. */
function asked(one: BoardAsks, role: ReferFormProps["role"], referral: BoardReferral | null): boolean {
  return one !== "approve-registration" || role === "may-approve-registration" || referral?.asks === one;
}

/** Brings the paper before the Board: what is asked, at which meeting, and the agenda item. */
export function ReferForm(props: ReferFormProps) {
  const { referral, resolutions, items, role } = props;
  const [state, send, pending] = useActionState(referAction, null);
  const [asks, setAsks] = useState<BoardAsks>(referral?.asks ?? LIKELY[role]);
  const [meeting, setMeeting] = useState<BoardReferral["meeting"]>(referral?.meeting ?? "regular");
  const [words, setWords] = useState(referral?.agendaItem ?? items[asks] ?? "");
  const choose = (chosen: string) => {
    // What nobody has changed is written anew; what was typed stays.
    if (Object.values(items).includes(words)) setWords(items[chosen] ?? "");
    setAsks(chosen as BoardAsks);
  };
  const form = (
    <form action={send} noValidate className="grid gap-6">
      <input type="hidden" name="matterId" value={props.matterId} />
      <input type="hidden" name="instrumentId" value={props.instrumentId} />
      <input type="hidden" name="follows" value={props.follows ?? ""} />
      <Choices
        legend="What is the Board asked?"
        name="asks"
        state={state}
        value={asks}
        onChoose={choose}
        options={BOARD_ASKS.filter((one) => asked(one, role, referral)).map((one) => ({
          value: one,
          label: ASKS_WORDS[one].label,
          hint: ASKS_WORDS[one].means,
        }))}
      />
      <Choices
        legend="When?"
        name="meeting"
        state={state}
        value={meeting}
        onChoose={(chosen) => setMeeting(chosen as BoardReferral["meeting"])}
        options={[
          { value: "regular", label: "At a regular meeting" },
          { value: "special", label: "At a special meeting" },
          ...(resolutions.length > 0
            ? [
                {
                  value: "standing-resolution",
                  label: "By a standing resolution",
                  hint: "The Director resists in the Board’s name; nothing is waited for.",
                },
              ]
            : []),
        ]}
      />
      {meeting === "standing-resolution" ? (
        <SelectField label="Which resolution" name="resolutionId" state={state}>
          {resolutions.map(({ id, adoptedOn, resolved }) => (
            <option key={id} value={id}>
              {dayWords(adoptedOn)}: {resolved.slice(0, 70)}
            </option>
          ))}
        </SelectField>
      ) : (
        <TextField
          label="Day of the meeting"
          type="date"
          name="meetingOn"
          state={state}
          defaultValue={referral?.meetingOn ?? ""}
          className="max-w-[14rem]"
        />
      )}
      <TextArea
        label="Agenda item"
        hint="It becomes public: no patron’s name, no case, nothing by which one could be known."
        name="agendaItem"
        state={state}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        maxLength={4000}
        className="font-serif"
      />
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button disabled={pending}>{referral ? "Change the referral" : "Bring it before the Board"}</Button>
      </div>
    </form>
  );
  if (!referral) return form;
  return (
    <details open={state !== null && !state.done}>
      <summary className="link min-h-11 py-2.5">Another meeting, or other words</summary>
      <div className="mt-4">{form}</div>
    </details>
  );
}

/** How the Board voted, from its minutes. */
export function VoteForm({ matterId, referral, today }: { matterId: string; referral: BoardReferral; today: Day }) {
  const [state, send, pending] = useActionState(recordVoteAction, null);
  const { vote, meetingOn, meeting } = referral;
  const held = meetingOn && meetingOn <= today ? meetingOn : today;
  const count = { type: "number", inputMode: "numeric", min: 0, max: 99, state } as const;
  return (
    <details open={(!vote && meetingOn !== null && meetingOn <= today) || (state !== null && !state.done)}>
      <summary className="link min-h-11 py-2.5 font-semibold">
        {vote ? "Put the vote right" : "Write down how the Board voted"}
      </summary>
      <form action={send} noValidate className="mt-4 grid gap-6">
        <input type="hidden" name="matterId" value={matterId} />
        <input type="hidden" name="referralId" value={referral.id} />
        <input type="hidden" name="follows" value={vote?.id ?? ""} />
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            label="Meeting"
            name="meeting"
            state={state}
            defaultValue={vote?.meeting ?? (meeting === "special" ? "special" : "regular")}
          >
            <option value="regular">{MEETING_WORDS.regular}</option>
            <option value="special">{MEETING_WORDS.special}</option>
          </SelectField>
          <TextField
            label="Held on"
            type="date"
            name="heldOn"
            max={today}
            state={state}
            defaultValue={vote?.heldOn ?? held}
          />
        </div>
        <TextArea label="Motion, as it was put" rows={2} name="motion" state={state} defaultValue={vote?.motion} />
        <div className="grid grid-cols-3 gap-5">
          <TextField label="Ayes" name="ayes" defaultValue={vote?.ayes} {...count} />
          <TextField label="Nays" name="nays" defaultValue={vote?.nays} {...count} />
          <TextField label="Abstaining" name="abstentions" defaultValue={vote?.abstentions ?? 0} {...count} />
        </div>
        <Choices
          legend="What came of it?"
          name="outcome"
          state={state}
          defaultValue={vote?.outcome}
          options={BOARD_OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
        />
        <TextArea
          label="What else is to be kept"
          optional
          rows={2}
          name="note"
          state={state}
          defaultValue={vote?.note ?? ""}
        />
        <FilesField
          matterId={matterId}
          name="minutesFileId"
          label="Minutes"
          hint="As they were approved, or in draft."
        />
        <FormMessage>{state?.message}</FormMessage>
        <div>
          <Button disabled={pending}>Write down the vote</Button>
        </div>
      </form>
    </details>
  );
}

/** Takes the referral back. */
export function WithdrawForm(ids: { matterId: string; instrumentId: string; follows: string }) {
  const [state, send, pending] = useActionState(withdrawReferralAction, null);
  return (
    <form action={send} className="grid gap-2">
      {Object.entries(ids).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage>{state?.message}</FormMessage>
      <div>
        <Button tone="plain" disabled={pending}>
          Take it back from the Board
        </Button>
      </div>
    </form>
  );
}
