import Link from "next/link";
import { atTheDoor, currentReporter } from "@/lib/auth/desk";
import { dayOf, now } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import { newId } from "@/lib/ids";
import { callNow, localMoment } from "@/lib/incident/call-list";
import { getCallList } from "@/lib/incident/queries";
import { CounterPage } from "./counter-page";
import { DeskFlow } from "./desk-flow";
import { NotEnrolled } from "./not-enrolled";

// So near to its end a machine says so.
const SOON_DAYS = 10;

export default async function DeskPage() {
  const reporter = await currentReporter();
  if (!reporter) return <NotEnrolled />;
  const { actor, library, expiresAt } = reporter;
  const { list } = await atTheDoor(actor.libraryId, (tx) => getCallList(tx, actor.libraryId));
  const calls = callNow(list, localMoment(now(), library.timeZone));
  const ends = expiresAt && expiresAt.getTime() - now().getTime() < SOON_DAYS * 86_400_000 ? expiresAt : null;
  return (
    <CounterPage library={library.name} member={actor.kind === "member"}>
      <noscript>
        <p className="px-5 pt-4">
          This page needs JavaScript. Call: {calls.map(({ name, now }) => `${name} ${now}`).join(", ")}.
        </p>
      </noscript>
      <DeskFlow submission={newId()} calls={calls} timeZone={library.timeZone} />
      <footer className="mx-auto flex w-full max-w-[36rem] flex-wrap gap-x-6 border-t border-hair px-5 py-3 text-note">
        <Link prefetch={false} href="/desk/policy" className="link py-2">
          A page on the policy, for who asks
        </Link>
        <Link prefetch={false} href="/desk/card" className="link py-2">
          The desk card
        </Link>
        <Link prefetch={false} href="/desk/drill" className="link py-2">
          A five-minute drill
        </Link>
        {ends && (
          <p className="w-full py-2 text-soft">
            This machine is enrolled until {dayWords(dayOf(ends, library.timeZone))}. Ask the director to enroll it
            again.
          </p>
        )}
      </footer>
    </CounterPage>
  );
}
