import Link from "next/link";
import { ButtonLink } from "@/app/_ui/button";
import { daysLeft, dayWords } from "@/lib/deadlines/day-words";
import type { Day } from "@/lib/findings/types";
import type { MatterRow } from "@/lib/overview/matter-view";
import { STATUSES } from "@/lib/overview/status";
import { stepHref } from "./step-href";

const GROUPS = [
  { waitingFor: "you", title: "Waiting for you" },
  { waitingFor: "others", title: "Waiting for others" },
] as const;

/** Every matter on one line: what it is, what is to be done next, by when. No tiles, no totals of what cannot be seen. */
export function MattersList({ matters, today }: { matters: MatterRow[]; today: Day }) {
  const closed = matters.filter(({ nextStep }) => nextStep.waitingFor === "nobody");
  const open = matters.length - closed.length;
  return (
    <div className="grid gap-10">
      {open === 0 && <NothingWaiting ever={matters.length > 0} />}
      {GROUPS.map(({ waitingFor, title }) => {
        const group = matters.filter(({ nextStep }) => nextStep.waitingFor === waitingFor);
        return (
          group.length > 0 && (
            <section key={waitingFor} aria-labelledby={waitingFor}>
              <div className="flex items-baseline border-b border-rule pb-1">
                <h2 id={waitingFor} className="flex-1 font-serif font-semibold">
                  {title}
                </h2>
                <span aria-hidden="true" className="w-56 text-note text-soft max-md:hidden">
                  by
                </span>
              </div>
              <Rows matters={group} today={today} />
            </section>
          )
        );
      })}
      {closed.length > 0 && (
        <details>
          <summary className="border-b border-hair pb-1 font-serif font-semibold">
            <span className="link">Closed ({closed.length})</span>
          </summary>
          <Rows matters={closed} today={today} />
        </details>
      )}
    </div>
  );
}

function Rows({ matters, today }: { matters: MatterRow[]; today: Day }) {
  return (
    <ul>
      {matters.map((matter) => (
        <li
          key={matter.id}
          className="grid gap-x-6 border-b border-hair py-3 md:grid-cols-[minmax(0,1fr)_18rem_14rem] md:items-baseline"
        >
          <div>
            <Link
              prefetch={false}
              href={`/matters/${matter.id}`}
              className="font-serif hover:underline hover:decoration-1 hover:underline-offset-4"
            >
              {matter.title}
            </Link>
            <p className="text-note text-soft">{STATUSES[matter.status].label}</p>
          </div>
          <Link prefetch={false} href={stepHref(matter)} className="link justify-self-start pointer-coarse:py-1.5">
            {matter.nextStep.sentence}
          </Link>
          <By day={matter.nextStep.by} today={today} receivedOn={matter.receivedOn} />
        </li>
      ))}
    </ul>
  );
}

function By({ day, today, receivedOn }: { day: Day | null; today: Day; receivedOn: Day }) {
  if (!day) return <span className="text-note text-soft">received {dayWords(receivedOn)}</span>;
  const late = day < today;
  return (
    <span className={late ? "font-semibold text-blocking" : undefined}>
      <span className="md:hidden">by </span>
      <time dateTime={day}>{dayWords(day)}</time>, {daysLeft(day, today)}
      {late && <span className="sr-only">, past</span>}
    </span>
  );
}

function NothingWaiting({ ever }: { ever: boolean }) {
  return (
    <div className="grid max-w-[62ch] justify-items-start gap-5">
      <p className="text-soft">
        {ever
          ? "Nothing is waiting. When a paper or an officer arrives, begin a matter: the program reads the paper and says what to do."
          : "No one has asked for anything yet. When a paper or an officer arrives, begin a matter: the program reads the paper on this machine, and says what to do."}
      </p>
      <ButtonLink href="/matters/new">New matter</ButtonLink>
    </div>
  );
}
