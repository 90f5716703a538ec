import { asMember } from "@/lib/auth/actor";
import { dayOf, now } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import { listReports, listVerifications } from "@/lib/incident/queries";
import { localTime } from "@/lib/mail/local-time";
import { listNames } from "@/lib/matter/queries";
import { VerificationForm } from "./verification/verification-form";

const OUTCOMES = {
  confirmed: "The agency confirmed it.",
  "not-confirmed": "The agency did not confirm it.",
  "not-reached": "Nobody was reached.",
};
const SOURCES = {
  "agency-site": "the agency’s own site",
  directory: "a public directory",
  switchboard: "the city’s or county’s switchboard",
  "our-own": "the library’s own address book",
  other: "elsewhere",
};

/** Whether who asks is who they say: a call to their agency, by a number that was found elsewhere than on the paper. */
export async function VerificationSection({ matterId }: { matterId: string }) {
  const { calls, gave, names, timeZone } = await asMember(async (tx, { libraryId, library }) => ({
    calls: await listVerifications(tx, libraryId, matterId),
    gave: (await listReports(tx, libraryId, matterId)).map(({ body }) => body.callBack).filter(Boolean),
    names: await listNames(tx, libraryId),
    timeZone: library.timeZone,
  }));
  const { day, time } = localTime(now(), timeZone);
  return (
    <section aria-labelledby="verification" className="grid gap-3">
      <h2 id="verification" className="border-b border-rule pb-1 font-serif font-semibold">
        Is it they who ask?
      </h2>
      {calls.length === 0 && (
        <p className="max-w-[68ch]">
          Not verified yet. Find the agency’s number yourself, call it, and ask whether the paper and the person are
          theirs. {gave.length > 0 && `Do not use the number that they gave at the desk (${gave.join(", ")}).`}
        </p>
      )}
      {calls.length > 0 && (
        <ul>
          {calls.map(({ id, outcome, calledAt, body, recordedBy }) => (
            <li key={id} className="grid gap-0.5 border-b border-hair py-2">
              <p>
                <span className="font-semibold">{OUTCOMES[outcome]}</span>{" "}
                {body.spokeWith && `Spoke with ${body.spokeWith}.`}
              </p>
              <p className="text-note text-soft">
                {body.number}, found in {SOURCES[body.source]}
                {body.sourceNote && ` (${body.sourceNote})`} · called {dayWords(dayOf(calledAt, timeZone))},{" "}
                {localTime(calledAt, timeZone).time}, by {names.get(recordedBy) ?? "somebody who has left"}
              </p>
              {body.note && <p className="font-serif whitespace-pre-line">{body.note}</p>}
            </li>
          ))}
        </ul>
      )}
      <details key={calls.length}>
        <summary className="link w-fit py-2">{calls.length === 0 ? "Note a call" : "Note another call"}</summary>
        <VerificationForm matterId={matterId} today={day} time={time} />
      </details>
    </section>
  );
}
