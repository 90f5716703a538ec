import type { ReportKind } from "./types";

export const FOLLOW_UP_IDS = [
  "policy-explained",
  "counsel-told",
  "people-safe",
  "demand-refused",
  "contained",
  "extent-known",
  "patrons-told",
  "practice-evaluated",
  "looked-into",
  "answered",
  "inventory-compared",
  "advice-heard",
  "advice-written-up",
  "staff-heard",
] as const;
type FollowUpId = (typeof FOLLOW_UP_IDS)[number];

/** Something that is done upon a report, and noted with its day and by whom. */
export interface FollowUp {
  id: FollowUpId;
  asks: string;
  hint: string;
  /** Hours after the report within which it is done, where there is a limit. */
  withinHours?: number;
  /** It speaks to somebody outside: it is not there at all until nothing binds to silence. */
  onlyWhenOpen?: true;
}

const COUNSEL: FollowUp = {
  id: "counsel-told",
  asks: "Counsel was told",
  hint: "Whether it is proper, and in full compliance with legal authority.",
};
const EXPLAINED: FollowUp = {
  id: "policy-explained",
  asks: "The policy was explained to who asked",
  hint: "In person, by telephone, or with the printed page.",
};
const STAFF: FollowUp = {
  id: "staff-heard",
  asks: "Whoever was at the desk was heard",
  hint: "What they remember now, and how they are.",
};

const UPON: Record<ReportKind, FollowUp[]> = {
  visit: [EXPLAINED, COUNSEL, STAFF],
  demand: [
    EXPLAINED,
    { id: "demand-refused", asks: "A bare demand was turned away", hint: "No record is released on spoken words." },
    COUNSEL,
    STAFF,
  ],
  threat: [
    { id: "people-safe", asks: "Staff and patrons are safe", hint: "If anybody is in danger, 911 comes first." },
    COUNSEL,
    STAFF,
  ],
  breach: [
    { id: "contained", asks: "It was stopped", hint: "The account closed, the list taken down, the vendor told." },
    {
      id: "extent-known",
      asks: "What got out is known",
      hint: "Which records, of how many people, from when to when. No names here.",
    },
    { ...COUNSEL, hint: "Whether a statute asks that people or an authority be told, and by when." },
    {
      id: "patrons-told",
      asks: "Patrons were told",
      hint: "How and when; what they can do now.",
      onlyWhenOpen: true,
    },
    {
      id: "practice-evaluated",
      asks: "The practice was looked at again",
      hint: "What allowed it, and what is done differently from now on.",
    },
  ],
  other: [
    { id: "looked-into", asks: "It was looked into", hint: "What you found." },
    { id: "answered", asks: "It was settled", hint: "What was decided, and who was answered." },
  ],
  warrant: [
    {
      id: "inventory-compared",
      asks: "The receipt was compared with the desk’s list",
      hint: "What stands on one and not on the other.",
    },
    COUNSEL,
    STAFF,
  ],
  emergency: [
    {
      id: "advice-heard",
      asks: "Counsel advised, by telephone",
      hint: "Who, when, and what was said, in a sentence or two.",
    },
    {
      id: "advice-written-up",
      asks: "Counsel’s oral advice was written up",
      hint: "Within 24 hours, whatever was decided.",
      withinHours: 24,
    },
    STAFF,
  ],
};

/** What is to be done upon a report of this kind. What would speak to outsiders is absent while anything may bind to silence. */
export function followUps(kind: ReportKind, isOpen: boolean): FollowUp[] {
  return UPON[kind].filter(({ onlyWhenOpen }) => isOpen || !onlyWhenOpen);
}

/** Until when a step is to be done, or null where nothing sets a limit. */
export function dueAt({ withinHours }: FollowUp, reportedAt: Date): Date | null {
  return withinHours ? new Date(reportedAt.getTime() + withinHours * 3_600_000) : null;
}
