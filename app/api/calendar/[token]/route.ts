import { calendarFile } from "@/lib/calendar/ics";
import { readFeed } from "@/lib/calendar/queries";
import { nothingHere } from "../../answers";

/** A person's calendar, by its secret address alone: days of open matters, and no word about them. */
export async function GET(_request: Request, { params }: RouteContext<"/api/calendar/[token]">) {
  const { token } = await params;
  const given = /^([\w-]{43})(?:\.ics)?$/.exec(token)?.[1];
  const entries = given ? await readFeed(given) : null;
  if (!entries) return nothingHere();
  return new Response(calendarFile(entries), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
