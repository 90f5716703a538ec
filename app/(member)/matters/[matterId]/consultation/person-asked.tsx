"use client";

import { useActionState } from "react";
import { Button, ButtonLink } from "@/app/_ui/button";
import { DayText } from "@/app/_ui/day";
import { TextField } from "@/app/_ui/field";
import { FormMessage } from "@/app/_ui/notice";
import type { ConsultationView, PersonAsked as Person } from "@/lib/overview/consultation-view";
import { EVENT_LABELS, ROLE_LABELS } from "@/messages/counsel";
import type { Act } from "./consultation-sheet";
import { InviteForm } from "./invite-form";

interface PersonAskedProps {
  view: ConsultationView;
  person: Person;
  tend: Act;
  invite: Act;
}

const STATES: Record<Person["state"], string> = {
  asked: "asked, not opened yet",
  opened: "has opened it",
  withdrawn: "invitation withdrawn",
  declined: "declined",
  "run-out": "invitation has run out",
};

/** One counsel: how it stands with her, what was done to reach her, and what can be done next. */
export function PersonAsked({ view, person, tend, invite }: PersonAskedProps) {
  const [state, send, sending] = useActionState(tend, null);
  const live = person.state === "asked" || person.state === "opened";
  const consultationId = view.current!.id;
  return (
    <li className="grid gap-3">
      <div>
        <h3 className="font-semibold">{person.name}</h3>
        <p className="text-note text-soft">
          {ROLE_LABELS[person.role]}
          {person.email && ` · ${person.email}`} ·{" "}
          <span className="font-semibold text-ink">{STATES[person.state]}</span>
          {live && person.how === "link" && (
            <>
              {" "}
              · open to her until <DayText on={person.expiresOn} />
            </>
          )}
        </p>
      </div>
      <ol className="grid gap-1 border-l-2 border-hair pl-3 text-note">
        {person.events.map((event) => (
          <li key={event.id}>
            <span className="text-soft">
              <DayText on={event.on} />, {event.at}
            </span>{" "}
            {EVENT_LABELS[event.kind]}
            {event.by && <span className="text-soft"> · {event.by}</span>}
            {event.note && <span className="block font-serif">“{event.note}”</span>}
          </li>
        ))}
      </ol>
      {view.mayDecide && (
        <>
          <form action={send} className="grid gap-3">
            <input type="hidden" name="matterId" value={view.matterId} />
            <input type="hidden" name="invitationId" value={person.invitationId} />
            <div className="flex flex-wrap gap-3">
              {live && person.how === "link" && view.mail !== "no-address" && (
                <ButtonLink tone="quiet" href={`/matters/${view.matterId}/consultation/link/${person.invitationId}`}>
                  Hand her a link in person
                </ButtonLink>
              )}
              {live && person.mailable && (
                <Button tone="quiet" name="act" value="remind" disabled={sending}>
                  Remind her
                </Button>
              )}
              {person.state === "run-out" && (
                <Button tone="quiet" name="act" value="renew" disabled={sending}>
                  Renew the invitation
                </Button>
              )}
              {live && (
                <Button tone="quiet" name="act" value="revoke" disabled={sending}>
                  Withdraw at once
                </Button>
              )}
            </div>
            <FormMessage>{state?.message}</FormMessage>
          </form>
          {live && (
            <details>
              <summary className="link min-h-9 py-1.5 text-note">Note a call, or that she has the packet</summary>
              <form action={send} className="flex flex-wrap items-end gap-3 py-2">
                <input type="hidden" name="matterId" value={view.matterId} />
                <input type="hidden" name="invitationId" value={person.invitationId} />
                <div className="w-full max-w-[36rem]">
                  <TextField label="What was said" optional name="note" maxLength={4000} />
                </div>
                <Button tone="quiet" name="act" value="no-answer" disabled={sending}>
                  No answer
                </Button>
                <Button tone="quiet" name="act" value="called" disabled={sending}>
                  I spoke with her
                </Button>
                <Button tone="quiet" name="act" value="handed-over" disabled={sending}>
                  She has the packet
                </Button>
              </form>
            </details>
          )}
          {person.colleagues.map((colleague) => (
            <div key={colleague.eventId} className="grid gap-1 border-l-4 border-counsel pl-4">
              <p>
                She asks to bring in <span className="font-semibold">{colleague.name}</span>, {colleague.email}
                {colleague.note && <span className="font-serif">: “{colleague.note}”</span>}
              </p>
              <details>
                <summary className="link min-h-9 py-1.5 text-note">Invite her</summary>
                <InviteForm
                  view={view}
                  consultationId={consultationId}
                  about={colleague.eventId}
                  given={{ name: colleague.name, email: colleague.email, role: "colleague" }}
                  submit="Invite her"
                  invite={invite}
                />
              </details>
              <form action={send}>
                <input type="hidden" name="matterId" value={view.matterId} />
                <input type="hidden" name="invitationId" value={person.invitationId} />
                <input type="hidden" name="about" value={colleague.eventId} />
                <Button tone="plain" className="text-note" name="act" value="colleague-refused" disabled={sending}>
                  Do not invite her
                </Button>
              </form>
            </div>
          ))}
          <details open={person.state === "declined"}>
            <summary className="link min-h-9 py-1.5 text-note">Ask somebody else in her place</summary>
            <InviteForm
              view={view}
              consultationId={consultationId}
              replaces={person.invitationId}
              submit="Ask instead of her"
              invite={invite}
            />
          </details>
        </>
      )}
    </li>
  );
}
