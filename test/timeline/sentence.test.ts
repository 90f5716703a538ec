import { expect, test } from "vitest";
import { happeningWords } from "@/lib/timeline/sentence";
import type { Happening } from "@/lib/timeline/types";

const at = new Date("2026-03-09T15:00:00Z");
const BARE: Happening = {
  on: "2026-03-09",
  at,
  kind: "opened",
  what: "",
  more: null,
  personId: null,
  name: null,
  instrumentId: null,
  day: null,
};

test.each<[Partial<Happening>, string | null]>([
  [{ kind: "opened" }, null],
  [{ kind: "received", what: "paper" }, "A paper came."],
  [{ kind: "received", what: "oral" }, "A demand was made by word of mouth."],
  [{ kind: "received", what: "paper", more: "replaces" }, "A paper came in the place of an earlier one."],
  [{ kind: "not-read" }, "The paper could not be read."],
  [{ kind: "silence", what: "not-sure" }, "Silence: not sure. It stays closed until counsel has answered."],
  [{ kind: "reported", what: "threat" }, "A threat was reported."],
  [
    { kind: "verified", what: "not-reached" },
    "The requester’s office was called at a number found independently, and not reached.",
  ],
  [
    { kind: "suspended", what: "suspended", more: "circulation", name: "Koha" },
    "Routine deletion was suspended: circulation, Koha.",
  ],
  [{ kind: "counsel", what: "opened", name: "R. Pace" }, "Counsel opened it: R. Pace."],
  [{ kind: "counsel", what: "taken-in", name: "R. Pace" }, null],
  [{ kind: "advised", what: "telephone", name: "R. Pace" }, "R. Pace advised, by telephone."],
  [{ kind: "letter", what: "sent", more: "cure", name: "Attorney Lund" }, "The cure letter was sent to Attorney Lund."],
  [
    { kind: "letter", what: "extended", name: "Attorney Lund", day: "2026-05-01" },
    "More time was agreed in writing with Attorney Lund, until Fri 1 May 2026.",
  ],
  [
    { kind: "board", what: "referred", more: "regular", day: "2026-03-18" },
    "Put before the Board, for its meeting on Wed 18 Mar 2026.",
  ],
  [
    { kind: "board", what: "referred", more: "standing-resolution" },
    "Resisted in the Board’s name, by its standing resolution.",
  ],
  [{ kind: "voted", what: "approved" }, "The Board approved it."],
  [{ kind: "signed", what: "release-in-part" }, "The decision was signed: to release in part."],
  [{ kind: "handed-over", what: "release", more: "registration" }, "Records were handed over: registration."],
  [{ kind: "concluded" }, "The matter was closed."],
])("%o", (given, sentence) => {
  expect(happeningWords({ ...BARE, ...given })).toBe(sentence);
});
