/** Of what people are told by mail: what they choose it by, and what the mail says of it. Never whose, which or what. */
export const NOTICE_EVENTS = {
  "desk-report": {
    label: "Something was reported at the desk",
    hint: "Goes at once, in quiet hours too, to who acts as custodian.",
    says: "Somebody at the desk has left a report.",
  },
  "counsel-answered": {
    label: "Counsel answered",
    hint: "A question, a defect, or the opinion as a whole.",
    says: "Counsel has answered.",
  },
  "paper-served-again": {
    label: "A corrected paper was served",
    hint: "In the place of an earlier one.",
    says: "A paper was served again.",
  },
  "paper-read": {
    label: "A paper has been read",
    hint: "What it says can be confirmed, or it is left to you to read.",
    says: "The reading of a paper has ended.",
  },
  "date-near": {
    label: "A date is near",
    hint: "Seven days, three days and one day before it.",
    says: "A date is near.",
  },
} as const;

export type NoticeEvent = keyof typeof NOTICE_EVENTS;

export const NOTICE_EVENT_KEYS = Object.keys(NOTICE_EVENTS) as NoticeEvent[];

/** What of an event counts for whether somebody is told of it now. */
export interface PendingEvent {
  id: string;
  event: NoticeEvent;
  causedBy: string | null;
}

/** A colleague as she may be told. `acts`: as director or designee. Times are local, `21:00`. */
export interface Listener {
  personId: string;
  acts: boolean;
  events: Record<string, boolean>;
  quietFrom: string | null;
  quietUntil: string | null;
}

/** Which of these she wants to be told of: what she chose; else all, for who acts, and nothing for the others. Never her own acts. */
export function wanted<E extends PendingEvent>(listener: Listener, events: readonly E[]): E[] {
  return events.filter(
    ({ event, causedBy }) => causedBy !== listener.personId && (listener.events[event] ?? listener.acts),
  );
}
