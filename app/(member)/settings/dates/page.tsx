import { Button } from "@/app/_ui/button";
import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { getOwnFeed } from "@/lib/calendar/queries";
import { dayOf } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import { listHolidays } from "@/lib/deadlines/queries";
import { Section } from "../section";
import { addHolidayAction, endFeedAction, makeFeedAction, removeHolidayAction } from "./actions";
import { FeedMaker } from "./feed-maker";
import { HolidayForm } from "./holiday-form";

const WHOSE = { federal: "federal courts", state: "the state’s courts and offices", library: "our own offices" };

export default async function DatesPage() {
  const { holidays, feed, member } = await asMember(async (tx, member) => ({
    holidays: await listHolidays(tx, member.libraryId),
    feed: await getOwnFeed(tx, member),
    member,
  }));
  const mayChange = member.role !== "staff";
  return (
    <Sheet
      title="Dates"
      lede="The program counts weekends, the federal holidays with Juneteenth, and your state’s own. A day that a court or the library adds to them is entered here; every date is then counted anew."
    >
      <Section title="Days of rest that were added" about={addedWords(holidays.length)}>
        {holidays.length > 0 && (
          <ul className="border-t border-hair">
            {holidays.map(({ id, on, name, of }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-2">
                <span className="grow">
                  <time dateTime={on}>{dayWords(on)}</time>, {name}{" "}
                  <span className="text-note text-soft">· {WHOSE[of]}</span>
                </span>
                {mayChange && (
                  <form action={removeHolidayAction}>
                    <input type="hidden" name="id" value={id} />
                    <Button tone="plain" aria-label={`Take back ${dayWords(on)}, ${name}`}>
                      Take it back
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        )}
        {mayChange ? (
          <HolidayForm action={addHolidayAction} />
        ) : (
          <p className="text-soft">Your director, or who acts for her, adds one.</p>
        )}
      </Section>

      <Section
        title="Your calendar"
        about={
          feed
            ? `You have had an address for your calendar since ${dayWords(dayOf(feed.madeAt, member.library.timeZone))}.`
            : "Your own calendar can show the days on which something is due: it is given an address that only you know."
        }
      >
        <p className="max-w-[62ch]">
          It holds the days of open matters, each as “Date in Good Cause” and nothing more: no name, no paper, no
          library. Matters that are closed or sealed are not in it. Whoever has the address sees these days, so keep it
          to yourself; making a new one ends the old one at once.
        </p>
        <FeedMaker make={makeFeedAction} again={feed !== null} />
        {feed && (
          <form action={endFeedAction}>
            <Button tone="quiet">End this address</Button>
          </form>
        )}
      </Section>
    </Sheet>
  );
}

function addedWords(count: number): string {
  if (count === 0) return "None yet.";
  return count === 1 ? "One day." : `${count} days.`;
}
