import type { Day } from "@/lib/findings/types";

/** Something that happened in a matter, as its timeline shows it. */
export interface Happening {
  /** Its own day, where somebody said which; else that of its entry. */
  on: Day;
  /** For the order within a day. */
  at: Date;
  kind:
    | "opened"
    | "received"
    | "read"
    | "not-read"
    | "silence"
    | "reported"
    | "verified"
    | "suspended"
    | "counsel"
    | "advised"
    | "letter"
    | "board"
    | "voted"
    | "signed"
    | "handed-over"
    | "concluded";
  /** What kind of it: a letter's kind, an event's, an answer. */
  what: string;
  /** A second word to it: how a letter was sent, what an answer was. */
  more: string | null;
  /** Who did it, by person, where a member did. */
  personId: string | null;
  /** A name from outside: counsel's, a requester's. */
  name: string | null;
  instrumentId: string | null;
  /** A day that it speaks of: until when time was given, when the board meets. */
  day: Day | null;
}
