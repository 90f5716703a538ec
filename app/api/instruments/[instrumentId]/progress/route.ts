import { withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { watchProgress } from "@/lib/jobs/progress";
import { getProgress } from "@/lib/overview/queries";
import { nothingHere, privateStream, signedOut } from "../../../answers";

// Then the browser asks again, and shows anew who it is: a session that was ended watches no longer than this.
const LONGEST_MS = 60_000;

/** How far the reading of an instrument has come, as server-sent events; each is asked for anew as the member. */
export async function GET(request: Request, { params }: RouteContext<"/api/instruments/[instrumentId]/progress">) {
  const member = await currentMember({ keepAlive: false });
  if (!member) return signedOut();
  const { instrumentId } = await params;
  if (!isId(instrumentId)) return nothingHere();

  const ask = () => withActor(member, (tx) => getProgress(tx, member, instrumentId));
  if (!(await ask())) return nothingHere();
  return privateStream(watchProgress(ask, request.signal, LONGEST_MS), {
    "content-type": "text/event-stream",
    "cache-control": "private, no-store, no-transform",
    // A proxy that gathers the answer before it passes it on would show nothing until the end.
    "x-accel-buffering": "no",
  });
}
