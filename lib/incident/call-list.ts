import { localTime } from "@/lib/mail/local-time";
import type { CallList, Contact } from "./types";

/** Until the director has entered her own. */
export const NO_CALL_LIST: CallList = { contacts: [], days: "weekdays", from: "08:00", until: "17:00" };

/** A contact with the number to call now first, and the other one, if there is one, after it. */
export interface CallNow extends Contact {
  now: string;
  else: string;
  elseWhen: "in office hours" | "after hours";
}

/** Whether a local day of the week (0 is Sunday) and time, `14:05`, lie in the list's hours. */
function inHours({ days, from, until }: CallList, weekday: number, time: string): boolean {
  if (days === "weekdays" && (weekday === 0 || weekday === 6)) return false;
  // `20:00` to `02:00` runs over midnight.
  return from <= until ? time >= from && time < until : time >= from || time < until;
}

/** The list in its order, each with the number that is right at this local day and time. */
export function callNow(list: CallList, { weekday, time }: { weekday: number; time: string }): CallNow[] {
  const open = inHours(list, weekday, time);
  return list.contacts.map((contact) => {
    const late = !open && contact.afterHours !== "";
    return {
      ...contact,
      now: late ? contact.afterHours : contact.phone,
      else: late ? contact.phone : contact.afterHours,
      elseWhen: late ? "in office hours" : "after hours",
    };
  });
}

/** A number as a telephone takes it: `+15159871280`, `5159871280;ext=4`. */
export function dialable(phone: string): string {
  const [number = "", extension = ""] = phone.toLowerCase().split(/(?:extension|ext\.?|x)/);
  const digits = number.replace(/[^\d+]/g, "").replace(/(?!^)\+/g, "");
  const inner = extension.replace(/\D/g, "");
  return inner ? `${digits};ext=${inner}` : digits;
}

/** The day of the week (0 is Sunday) and the time of an instant, as the library's calendar and clock show them. */
export function localMoment(at: Date, timeZone: string): { weekday: number; time: string } {
  const { day, time } = localTime(at, timeZone);
  return { weekday: new Date(`${day}T12:00:00Z`).getUTCDay(), time };
}
