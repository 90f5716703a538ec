import Link from "next/link";
import { Button, ButtonLink } from "@/app/_ui/button";
import { Sheet } from "@/app/_ui/sheet";
import { Section } from "@/app/(member)/settings/section";
import { asMember } from "@/lib/auth/actor";
import { dayOf, now } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import type { DigestSettings } from "@/lib/digest/input";
import { getDigestSettings, listDigests, listLeavers, listRecipients } from "@/lib/digest/queries";
import { type Due, nextDue } from "@/lib/digest/schedule";
import { localTime } from "@/lib/mail/local-time";
import { addRecipientAction, changeScheduleAction, removeRecipientAction, reviveAddressAction } from "./actions";
import { RecipientForm } from "./recipient-form";
import { ScheduleForm } from "./schedule-form";

const DEAD = {
  bounced: "mail came back",
  complained: "marked a report as unwanted",
  refused: "the address was refused",
};

export default async function DigestPage() {
  const { member, settings, recipients, leavers, archive } = await asMember(async (tx, member) => ({
    member,
    settings: await getDigestSettings(tx, member.libraryId),
    recipients: await listRecipients(tx, member.libraryId),
    leavers: await listLeavers(tx, member.libraryId),
    archive: await listDigests(tx, member.libraryId),
  }));
  const mayChange = member.role !== "staff";
  const { timeZone } = member.library;
  const on = (at: Date) => dayWords(dayOf(at, timeZone));
  return (
    <Sheet
      title="The Board’s report"
      lede="It tells the Board how many requests came, what was found wrong with them and what was decided: numbers alone, of what the law lets the library report. It goes out whether or not there is anything new."
    >
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/digest/preview">Look at it as it stands</ButtonLink>
      </div>

      <Section
        title="When it goes out"
        about={scheduleWords(settings, nextDue(settings, timeZone, now()), timeZone)}
        {...(mayChange && { change: "Change the schedule" })}
      >
        {mayChange ? (
          <ScheduleForm action={changeScheduleAction} given={asForm(settings)} />
        ) : (
          <p className="text-soft">Your director, or who acts for her, sets it.</p>
        )}
      </Section>

      <Section title="Who gets it" about={recipientsWords(recipients.length)}>
        {recipients.length > 0 && (
          <ul className="border-t border-hair">
            {recipients.map(({ id, name, email, dead }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-2">
                <span className="grow">
                  {name} <span className="text-soft">{email}</span>
                  {dead && (
                    <span className="block text-note font-semibold text-blocking">
                      Nothing arrives here since {on(dead.since)}: {DEAD[dead.reason]}. Print the report for{" "}
                      {name.split(" ").at(-1)}, or correct the address.
                    </span>
                  )}
                </span>
                {mayChange && dead && (
                  <form action={reviveAddressAction}>
                    <input type="hidden" name="id" value={dead.id} />
                    <Button tone="plain" aria-label={`${email} works again`}>
                      It works again
                    </Button>
                  </form>
                )}
                {mayChange && (
                  <form action={removeRecipientAction}>
                    <input type="hidden" name="id" value={id} />
                    <Button tone="plain" aria-label={`Take ${name} off the list`}>
                      Take off
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        )}
        {mayChange && <RecipientForm action={addRecipientAction} />}
        {leavers.length > 0 && (
          <details>
            <summary className="link w-fit cursor-pointer py-2">Who has left the list</summary>
            <ul className="pt-2 text-note">
              {leavers.map(({ id, name, leftAt, leftHow }) => (
                <li key={id} className="border-t border-hair py-1.5">
                  {name}, {leftHow === "asked" ? "at her own wish" : "taken off"} on {on(leftAt)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>

      <Section title="What was sent" about={archive.length === 0 ? "No report has been sent yet." : ARCHIVE}>
        <ul className="border-t border-hair">
          {archive.map(({ id, builtAt, occasion, meetingOn, recipients: count }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-2">
              <Link prefetch={false} href={`/digest/${id}`} className="link grow">
                Report of {on(builtAt)}
              </Link>
              <span className="text-note text-soft">
                {occasionWords(occasion, meetingOn)} ·{" "}
                {count === 0 ? "nobody" : count === 1 ? "one mail" : `${count} mails`}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </Sheet>
  );
}

const ARCHIVE = "Each report as it went out, and to whom. None is ever changed; the trend is drawn from them.";

function recipientsWords(count: number): string {
  if (count === 0) return "Nobody yet. Until somebody is on the list, each report is kept here to be printed.";
  return `${count === 1 ? "One person gets" : `${count} people get`} it, each in a mail of her own. Answers come to the director.`;
}

function scheduleWords(settings: DigestSettings, next: Due | null, timeZone: string): string {
  if (settings.schedule === "none") return "Nothing is scheduled: it goes out only when it is sent by hand.";
  if (!next) return "No date of a meeting lies ahead. Enter the next ones.";
  const { day, time } = localTime(next.at, timeZone);
  const before = next.meetingOn ? `, before the meeting of ${dayWords(next.meetingOn)}` : "";
  return `Next on ${dayWords(day)} at ${time}${before}.`;
}

function occasionWords(occasion: "weekly" | "monthly" | "meeting" | "by-hand", meetingOn: string | null): string {
  if (occasion === "by-hand") return "sent by hand";
  return meetingOn ? `before ${dayWords(meetingOn)}` : occasion;
}

function asForm({ meetings, since, ...rest }: DigestSettings): Record<string, string> {
  const values = Object.entries(rest).map(([key, value]) => [key, String(value)] as const);
  return { ...Object.fromEntries(values), meetings: meetings.join("\n") };
}
