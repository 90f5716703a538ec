import { dayWords } from "@/lib/deadlines/day-words";
import { RECORD_LABELS } from "@/messages/labels";
import type { Happening } from "./types";

type Words = (happening: Happening) => string | null;

const CAME = {
  paper: "A paper came.",
  oral: "A demand was made by word of mouth.",
  threat: "A threat was made.",
  "typed-letter": "A letter came, and was typed in.",
};
const SILENCE = {
  yes: "Silence: something binds. The matter was sealed.",
  no: "Silence: nothing binds anyone. The matter was opened to the library’s members.",
  "not-sure": "Silence: not sure. It stays closed until counsel has answered.",
};
const REPORTED = {
  visit: "A visit was reported.",
  demand: "A demand was reported.",
  threat: "A threat was reported.",
  breach: "A breach was reported.",
  other: "Another privacy problem was reported.",
  warrant: "Officers with a warrant were reported.",
  emergency: "A claimed emergency was reported.",
};
const VERIFIED = {
  confirmed: "The requester was called at a number found independently, and confirmed it.",
  "not-confirmed": "The requester’s office was called at a number found independently, and did not confirm it.",
  "not-reached": "The requester’s office was called at a number found independently, and not reached.",
};
const SUSPENDED = {
  suspended: "Routine deletion was suspended",
  "nothing-deleted": "Nothing is deleted as routine",
  "not-in-custody": "The library does not hold these records",
  lifted: "Routine deletion was let go on",
};
const COUNSEL: Record<string, (who: string) => string | null> = {
  asked: (who) => `Counsel was asked: ${who}.`,
  opened: (who) => `Counsel opened it: ${who}.`,
  "no-conflict": (who) => `${who} said that she has no conflict.`,
  declined: (who) => `${who} declined.`,
  reminded: (who) => `Counsel was reminded: ${who}.`,
  renewed: (who) => `${who} had her link renewed.`,
  revoked: (who) => `${who} can no longer see it.`,
  called: (who) => `Counsel was called: ${who}.`,
  "no-answer": (who) => `Counsel was called and not reached: ${who}.`,
  "handed-over": (who) => `The papers were handed to ${who}.`,
  "link-handed-over": (who) => `A link was made, to be handed to ${who} in person.`,
  "colleague-asked": (who) => `${who} asked for a colleague to be let in.`,
  "colleague-refused": () => null,
  "taken-in": () => null,
};
const SOURCES: Record<string, string> = {
  screen: "in writing, here",
  letter: "by letter",
  "e-mail": "by e-mail",
  telephone: "by telephone",
  "in-person": "in person",
};
const LETTERS: Record<string, string> = {
  received: "The letter that it was received and referred to counsel",
  "more-time": "The letter that asks for more time",
  cure: "The cure letter",
  objection: "The objection",
  resist: "The notice to resist",
  "protective-order": "The draft protective order",
  "patron-notice": "The notice to the patron",
  "policy-explained": "The page that explains the policy",
  "agenda-item": "The agenda item",
  "bench-memo": "The bench memo",
  packet: "The consultation packet",
};
const VOTED: Record<string, string> = {
  approved: "The Board approved it.",
  declined: "The Board declined it.",
  resists: "The Board resists.",
  advises: "The Board was consulted.",
  tabled: "The Board put it off.",
};
const SIGNED: Record<string, string> = {
  release: "to release",
  "release-in-part": "to release in part",
  refuse: "to refuse",
  resist: "to resist",
  refer: "to refer it",
  "none-found": "that nothing was found",
  "held-by-another": "that another holds the records",
  preserved: "that the records are kept",
  withdrawn: "that it was withdrawn",
  "taken-under-warrant": "that it was taken under a warrant",
  "refused-at-the-desk": "that it was refused at the desk",
};
const HANDED: Record<string, string> = {
  release: "Records were handed over",
  "short-path": "Records that are open were handed over",
  "taken-under-warrant": "Records were taken under a warrant",
  "before-the-program": "Records had been handed over before",
};

const WORDS: Record<Happening["kind"], Words> = {
  opened: () => null,
  received: ({ what, more }) =>
    more ? "A paper came in the place of an earlier one." : (CAME[what as keyof typeof CAME] ?? null),
  read: () => "The paper was read.",
  "not-read": () => "The paper could not be read.",
  silence: ({ what }) => SILENCE[what as keyof typeof SILENCE] ?? null,
  reported: ({ what }) => REPORTED[what as keyof typeof REPORTED] ?? null,
  verified: ({ what }) => VERIFIED[what as keyof typeof VERIFIED] ?? null,
  suspended: ({ what, more, name }) =>
    `${SUSPENDED[what as keyof typeof SUSPENDED] ?? "Routine deletion was looked at"}: ${records(more)}${name ? `, ${name}` : ""}.`,
  counsel: ({ what, name }) => COUNSEL[what]?.(name ?? "counsel") ?? null,
  advised: ({ what, name }) => `${name ?? "Counsel"} advised, ${SOURCES[what] ?? "in writing"}.`,
  letter: letterWords,
  board: ({ what, more, day }) => {
    if (what === "withdrawn") return "It was taken back from the Board.";
    if (more === "standing-resolution") return "Resisted in the Board’s name, by its standing resolution.";
    return `Put before the Board${day ? `, for its meeting on ${dayWords(day)}` : ""}.`;
  },
  voted: ({ what }) => VOTED[what] ?? "The Board voted.",
  signed: ({ what }) => `The decision was signed: ${SIGNED[what] ?? what}.`,
  "handed-over": ({ what, more }) =>
    `${HANDED[what] ?? "Records were handed over"}${more ? `: ${records(more)}` : ""}.`,
  concluded: () => "The matter was closed.",
};

/** What happened, in one sentence; `null` for what another entry says already. It names no patron and quotes no advice. */
export function happeningWords(happening: Happening): string | null {
  return WORDS[happening.kind](happening);
}

function letterWords({ what, more, name, day }: Happening): string | null {
  const letter = more ? (LETTERS[more] ?? "A letter") : "A letter";
  if (what === "sent") return `${letter} was sent${name ? ` to ${name}` : ""}.`;
  if (what === "seen-by-counsel") return `${letter} was seen by counsel.`;
  if (what === "answered") return `${letter} was answered.`;
  if (what === "set-aside") return `${letter} was set aside.`;
  return `More time was agreed in writing${name ? ` with ${name}` : ""}${day ? `, until ${dayWords(day)}` : ""}.`;
}

function records(category: string | null): string {
  const label = RECORD_LABELS[category as keyof typeof RECORD_LABELS];
  return label ? label.label.toLowerCase() : "records";
}
