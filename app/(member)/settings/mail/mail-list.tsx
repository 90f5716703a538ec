import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { mailWords } from "@/app/_ui/mail-words";
import { dayOf } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import { localTime } from "@/lib/mail/local-time";
import type { ShownMail } from "@/lib/mail/queries";
import { sendAgainAction } from "./actions";
import { kindWords } from "./kind-words";

interface MailListProps {
  mails: readonly ShownMail[];
  /** Colleagues' names, by person. */
  names: ReadonlyMap<string, string>;
  timeZone: string;
}

/** Mails as who may know of them sees them; one that was given up can be sent again. */
export function MailList({ mails, names, timeZone }: MailListProps) {
  return (
    <ul className="border-t border-hair">
      {mails.map((mail) => {
        const { id, kind, toPersonId, toAddress, queuedAt, state, carrier } = mail;
        const { words, attention } = mailWords(mail);
        const to = (toPersonId && names.get(toPersonId)) ?? toAddress ?? "a colleague";
        return (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-hair py-2">
            <span className="grow">
              {state === "sent" && carrier === "outbox" ? (
                <Link prefetch={false} href={`/settings/mail/outbox/${id}`} className="link">
                  {kindWords(kind)}
                </Link>
              ) : (
                kindWords(kind)
              )}{" "}
              to {to}
              <span className={`block text-note ${attention ? "font-semibold text-blocking" : "text-soft"}`}>
                {words}
              </span>
            </span>
            <span className="text-note text-soft">
              {dayWords(dayOf(queuedAt, timeZone))}, {localTime(queuedAt, timeZone).time}
            </span>
            {state === "failed" && (
              <form action={sendAgainAction}>
                <input type="hidden" name="id" value={id} />
                <Button tone="plain" aria-label={`Send ${kindWords(kind)} to ${to} again`}>
                  Send again
                </Button>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}
