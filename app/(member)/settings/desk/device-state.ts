import { dayOf, now } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import { localMoment } from "@/lib/incident/call-list";
import type { listDevices } from "@/lib/incident/queries";

type Device = Awaited<ReturnType<typeof listDevices>>[number];

/** A machine as its line says it. */
interface DeviceRow {
  id: string;
  name: string;
  state: string;
  /** Whether it can still be revoked. */
  live: boolean;
}

/** The machines in words, those that can report first. */
export function deviceRows(devices: readonly Device[], timeZone: string): DeviceRow[] {
  const at = now();
  const day = (instant: Date) => dayWords(dayOf(instant, timeZone));
  const moment = (instant: Date) => `${day(instant)}, ${localMoment(instant, timeZone).time}`;
  const rows = devices.map(({ id, name, revokedAt, expiresAt, claimedAt, claimExpiresAt, lastSeenAt }) => {
    if (revokedAt) return { id, name, live: false, state: `Revoked on ${day(revokedAt)}` };
    if (expiresAt <= at) return { id, name, live: false, state: `Its 90 days ended on ${day(expiresAt)}` };
    if (claimExpiresAt && !claimedAt) {
      const waiting = claimExpiresAt > at;
      return { id, name, live: waiting, state: waiting ? "Waits for its code" : "Its code was never used" };
    }
    const seen = lastSeenAt ? `last seen ${moment(lastSeenAt)}` : "not seen yet";
    return { id, name, live: true, state: `Enrolled until ${day(expiresAt)} · ${seen}` };
  });
  return [...rows.filter(({ live }) => live), ...rows.filter(({ live }) => !live)];
}
