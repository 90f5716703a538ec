import { dayWords } from "@/lib/deadlines/day-words";
import { isRelease } from "@/lib/determination/types";
import type { RecordCategory } from "@/lib/findings/types";
import { FINDING_LABELS, RECORD_LABELS } from "@/messages/labels";
import type { GateDefect, GateFacts } from "./facts";
import { letterAlone, type Path } from "./path";

/** Where it is cleared, as pages of the matter. */
type Place = "overview" | "instrument" | "consultation" | "board" | "determination" | "statements" | "letters";

/** One thing that stands between a record category and its release. */
export interface Obstacle {
  /** The same in the database: `unconfirmed`, `defect:not-signed`, `question:good-cause`. */
  id: string;
  says: string;
  /** Who can clear it. */
  by: "the custodian" | "counsel" | "the requester, or counsel" | "the Board" | "time" | "a new paper" | "who holds it";
  how: string;
  place: Place;
  /** The policy's clauses on which it rests. */
  clauses: string[];
}

type Ask = (facts: GateFacts, category: RecordCategory, path: Path) => Obstacle[];

/** Of what is unprotected, consented to or one's own: the custodian's yes, and what its own clause asks. */
export function shortObstacles(facts: GateFacts, category: RecordCategory, path: Path): Obstacle[] {
  return [silence, list, recovery, footage, decision].flatMap((ask) => ask(facts, category, path));
}

/** Of what the policy protects: everything. */
export function wholeObstacles(facts: GateFacts, category: RecordCategory, path: Path): Obstacle[] {
  const asks = [
    silence,
    reading,
    keeping,
    defects,
    questions,
    custody,
    deletion,
    board,
    waiting,
    necessity,
    identification,
  ];
  return [...asks, decision, advice].flatMap((ask) => ask(facts, category, path));
}

const silence: Ask = (facts) =>
  when(facts.silence === null, {
    id: "silence",
    says: "Nobody has said whether anything here binds anyone to silence.",
    by: "the custodian",
    how: "Answer the question of silence.",
    place: "overview",
    clauses: [],
  });

const reading: Ask = ({ paper }) => {
  if (!paper?.written) return [];
  if (!paper.read) {
    return [
      {
        id: "unread",
        says: "The paper is still being read.",
        by: "time",
        how: "Wait until it has been read, then confirm what it says.",
        place: "instrument",
        clauses: [],
      },
    ];
  }
  const named = paper.unconfirmed.map((key) => FINDING_LABELS[key].label.toLowerCase());
  return when(named.length > 0, {
    id: "unconfirmed",
    says: `Nobody has confirmed what the paper says of ${listed(named)}.`,
    by: "the custodian",
    how: "Look at the paper and confirm or correct it.",
    place: "instrument",
    clauses: [],
  });
};

const keeping: Ask = ({ paper, defects: found }) =>
  when(paper?.kind === "preservation-request" && !found.some(({ rule }) => rule === "preservation-not-production"), {
    id: "asks-to-keep",
    says: "This paper asks that records be kept, not that they be handed over.",
    by: "a new paper",
    how: "Keep the records, say so, and wait for process.",
    place: "letters",
    clauses: [],
  });

const defects: Ask = ({ defects: found, pack }, category) =>
  found
    .filter((defect) => defect.severity !== "advisory" && touches(defect, category) && stillOpen(defect))
    .map((defect) => {
      const blocking = defect.severity === "blocking";
      return {
        id: `${blocking ? "defect" : "asked"}:${defect.rule}`,
        says: `${defect.title}.`,
        by: blocking ? "the requester, or counsel" : "counsel",
        how: blocking
          ? "A corrected paper cures it, or counsel determines in writing, with reasons, that it is none."
          : "Counsel answers it in writing.",
        place: blocking ? "letters" : "consultation",
        clauses: blocking ? pack.grounds.form : pack.grounds.counsel,
      } satisfies Obstacle;
    });

const questions: Ask = (facts, _, path) => {
  const { pack, consultation, paper } = facts;
  if (path === "letter" || letterAlone(facts)) return [];
  return pack.questions.flatMap(({ id, asks }): Obstacle[] => {
    const answer = consultation.answers[id];
    const common = { by: "counsel", place: "consultation", clauses: pack.grounds.counsel } as const;
    if (!answer)
      return [
        {
          ...common,
          id: `question:${id}`,
          says: `Counsel has not answered: “${asks}”`,
          how: "Ask counsel, or write down her answer.",
        },
      ];
    if (answer === "yes" || pack.asks !== "court-order" || paper?.entered) return [];
    return [
      {
        ...common,
        id: `denied:${id}`,
        says: `Counsel does not say yes to: “${asks}”`,
        how: "Have it cured, or ask counsel again.",
      },
    ];
  });
};

const custody: Ask = (facts, category) => {
  const of = facts.deletion.filter((one) => one.category === category);
  return when(of.length > 0 && of.every(({ state }) => state === "not-in-custody"), {
    id: "held-elsewhere",
    says: `The library does not hold ${RECORD_LABELS[category].label}: another does.`,
    by: "who holds it",
    how: "Decide “held by another”, and say who holds it.",
    place: "determination",
    clauses: facts.pack.grounds.vendor,
  });
};

const deletion: Ask = (facts, category) => {
  const of = facts.deletion.filter((one) => one.category === category);
  return when(of.length === 0 || of.some(({ state }) => state === "running"), {
    id: "deletion",
    says: `Routine deletion of ${RECORD_LABELS[category].label} has not been stopped everywhere.`,
    by: "the custodian",
    how: "Stop it, or note that nothing is deleted there.",
    place: "overview",
    clauses: [],
  });
};

// A referral never holds back what a court has ordered; and under a bar counsel alone is asked.
const board: Ask = ({ board: before, paper, standing, pack }) => {
  if (!before || before.state === "done" || paper?.entered || standing !== "open") return [];
  const common = { by: "the Board", place: "board", clauses: pack.grounds.board } as const;
  if (before.state === "declined")
    return [
      {
        ...common,
        id: "board-declined",
        says: "The Board has not approved it.",
        how: "Bring it before the Board again.",
      },
    ];
  const on = before.meetingOn ? ` on ${dayWords(before.meetingOn)}` : "";
  return [
    {
      ...common,
      id: "board",
      says: `It is before the Board${on}.`,
      how: "Write down how the Board voted, or take it back.",
    },
  ];
};

const waiting: Ask = ({ waitingUntil, today, paper }) =>
  when(waitingUntil !== null && waitingUntil >= today && !paper?.entered, {
    id: "waiting",
    says: `The patron was told, and has until ${waitingUntil ? dayWords(waitingUntil) : ""} to object.`,
    by: "time",
    how: "Wait until the day has passed.",
    place: "letters",
    clauses: [],
  });

const necessity: Ask = ({ pack, statements, paper }, category) => {
  if (paper?.entered || !pack.letterTier?.categories.includes(category)) return [];
  return when(!statements.some((one) => one.kind === "necessity" && one.category === category && one.holds), {
    id: "necessity",
    says: `Nobody has said why ${RECORD_LABELS[category].label} is necessary here.`,
    by: "the custodian",
    how: "Write the one sentence, and say who asks and in what office.",
    place: "statements",
    clauses: pack.grounds.letter,
  });
};

const identification: Ask = ({ pack, paper }, _, path) =>
  when(path === "letter" && pack.letterTier?.needs.includes("identification") === true && paper?.identified !== true, {
    id: "identification",
    says: "Nobody has noted that who asks showed identification.",
    by: "the custodian",
    how: "Ask for it, see it, and say so.",
    place: "statements",
    clauses: pack.grounds.letter,
  });

const list: Ask = ({ paper, pack }) =>
  when(paper?.allPatrons === true, {
    id: "list",
    says: "This asks for a list of patrons.",
    by: "a new paper",
    how: "Refuse it, with the clause.",
    place: "determination",
    clauses: pack.grounds.lists,
  });

const recovery: Ask = ({ statements, pack }, category, path) =>
  when(
    path === "recovery" && !statements.some((one) => one.kind === "recovery" && one.category === category && one.holds),
    {
      id: "recovery",
      says: `Nobody has said that this is ${pack.recovery?.upon}.`,
      by: "the custodian",
      how: "State it, with its day. Amounts and contact only, never titles.",
      place: "statements",
      clauses: pack.grounds.accounts,
    },
  );

const footage: Ask = ({ statements, pack }, category, path) =>
  when(
    path === "public" &&
      category === "video" &&
      !statements.some((said) => said.kind === "reading" && said.category === category),
    {
      id: "footage",
      says: "Nobody has said whether the recording shows what somebody reads.",
      by: "the custodian",
      how: "Look at the recording, and say so.",
      place: "statements",
      clauses: pack.grounds.video,
    },
  );

const decision: Ask = ({ decision: last, pack }, category) => {
  const common = { by: "the custodian", place: "determination", clauses: pack.grounds.decision } as const;
  if (!last?.aboutThisPaper)
    return [{ ...common, id: "undecided", says: "Nobody has decided on this paper.", how: "Write the decision." }];
  if (!isRelease(last.kind) || !last.categories.includes(category))
    return [
      {
        ...common,
        id: "not-released",
        says: "The decision does not release it.",
        how: "Decide again, if it should be released.",
      },
    ];
  return when(!last.signed, { ...common, id: "unsigned", says: "The decision is not signed.", how: "Sign it." });
};

const advice: Ask = ({ decision: last, consultation: { opinion }, pack }, category) => {
  if (!opinion || !last?.aboutThisPaper || !isRelease(last.kind) || !last.categories.includes(category)) return [];
  const follows =
    opinion.advice === "release" || (opinion.advice === "release-in-part" && opinion.categories.includes(category));
  return when(!follows && !last.departsFrom.includes(opinion.id), {
    id: "against-advice",
    says: "Counsel advises otherwise, and no note says why the decision departs from it.",
    by: "the custodian",
    how: "Follow the advice, or write in the note to file why not.",
    place: "determination",
    clauses: pack.grounds.decision,
  });
};

function touches({ records }: GateDefect, category: RecordCategory): boolean {
  return records.length === 0 || records.includes("all-records") || records.includes(category);
}

// To a question any answer in writing is an answer, but that it stands and blocks: what blocks is none, or cured.
function stillOpen({ severity, answer }: GateDefect): boolean {
  return answer === null || (severity === "blocking" && answer === "stands");
}

function when(holds: boolean, obstacle: Obstacle): Obstacle[] {
  return holds ? [obstacle] : [];
}

function listed(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
