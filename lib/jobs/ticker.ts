import { withActor } from "@/db/actor";
import { now } from "@/lib/clock";
import { issueDigest } from "@/lib/digest/mutations";
import { getDigestSettings, isAnswered, listLibraries } from "@/lib/digest/queries";
import { lastDue } from "@/lib/digest/schedule";
import { localTime } from "@/lib/mail/local-time";
import { remindOfDates } from "./remind";

const TICK_MS = 30_000;
/** Dates are looked at in the morning, when somebody is there to do something about them. */
const MORNING = "07:00";

/** What is due by the clock, looked at twice a minute; each process may, and no thing is done twice. */
export class Ticker {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  /** The last day on which each library's dates were looked at by this process. */
  readonly #reminded = new Map<string, string>();

  /** Does at once what fell due while nothing ran. */
  start(): void {
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    this.#tick();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  #tick(): void {
    this.#running = this.#running.then(() => this.run()).catch(() => undefined);
  }

  /** One look at the clock, for every library. What fails at one is tried again at the next tick, and holds up no other. */
  async run(): Promise<void> {
    for (const { id, timeZone } of await listLibraries()) {
      await issueDueDigest(id, timeZone).catch(() => undefined);
      await this.#remind(id, timeZone).catch(() => undefined);
    }
  }

  async #remind(libraryId: string, timeZone: string): Promise<void> {
    const { day, time } = localTime(now(), timeZone);
    if (time < MORNING || this.#reminded.get(libraryId) === day) return;
    await remindOfDates(libraryId, day);
    this.#reminded.set(libraryId, day);
  }
}

/** Sends the report that is due last, if nobody has; several that were missed while nothing ran are one. */
async function issueDueDigest(libraryId: string, timeZone: string): Promise<void> {
  const due = await withActor({ kind: "digest", libraryId }, async (tx) => {
    const settings = await getDigestSettings(tx, libraryId);
    const last = lastDue(settings, timeZone, now());
    if (settings.schedule === "none" || !last || (await isAnswered(tx, libraryId, last.at))) return null;
    return { occasion: settings.schedule, dueAt: last.at, meetingOn: last.meetingOn, requestedBy: null };
  });
  if (due) await issueDigest(libraryId, due);
}
