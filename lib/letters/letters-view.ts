import type { Tx } from "@/db/client";
import type { SignedInMember } from "@/lib/auth/actor";
import type { Day } from "@/lib/findings/types";
import { listInstruments } from "@/lib/intake/queries";
import { mayDecide } from "@/lib/matter/queries";
import type { Cure } from "./compare-papers";
import { LETTER_KINDS, type LetterDefinition, type LetterKind } from "./define-letter";
import type { LetterFacts } from "./facts";
import { type LetterEvent, type LetterStanding, letterStanding } from "./letter-state";
import { LETTERS } from "./letters";
import { capital, clockNotice, subjectLines } from "./paper-words";
import {
  getCounselsWord,
  getCures,
  getLetter,
  getLetterFacts,
  listLetterEvents,
  listLetters,
  listStillDeleting,
  type StoredLetter,
} from "./queries";

/** A letter that can be written about a paper, or why not now. */
export interface LetterChoice {
  kind: LetterKind;
  title: string;
  purpose: string;
  goesTo: LetterDefinition["goesTo"];
  counselSigns: boolean;
  unavailable: string | null;
}

interface PaperLetters {
  instrumentId: string;
  /** `Subpoena dated March 2, 2026, received March 3, 2026`. */
  title: string;
  /** *This does not stop the clock*, with the dates that run. */
  clock: string;
  choices: LetterChoice[];
}

interface LetterRow {
  id: string;
  instrumentId: string;
  title: string;
  on: Day;
  draftedBy: string;
  standing: LetterStanding;
}

/** What the letters page shows. */
export interface LettersView {
  matterId: string;
  today: Day;
  /** The custodian writes and sends. */
  mayWrite: boolean;
  /** The papers in whose place no other stands. */
  papers: PaperLetters[];
  letters: LetterRow[];
  cures: (Cure & { title: string; curedByTitle: string })[];
  extensions: LetterEvent[];
  /** The last event of an extension without a letter, by paper, for the form. */
  lastWithout: Record<string, string>;
}

/** The letters of a matter, or `null` where there is none for who asks. */
export async function getLettersView(tx: Tx, member: SignedInMember, matterId: string): Promise<LettersView | null> {
  const { libraryId } = member;
  const instruments = await listInstruments(tx, libraryId, [matterId]);
  if (instruments.length === 0) return null;
  const known = new Map<string, LetterFacts>();
  for (const { id } of instruments) {
    const found = await getLetterFacts(tx, member, matterId, id);
    if (found) known.set(id, found.facts);
  }
  const title = (id: string) => {
    const facts = known.get(id);
    return facts ? subjectLines(facts.paper)[0]! : "A paper";
  };
  const counsel = await getCounselsWord(tx, matterId);
  const events = await listLetterEvents(tx, libraryId, matterId);
  const without = events.filter(({ letterId }) => letterId === null);
  return {
    matterId,
    today: [...known.values()][0]?.on ?? "",
    mayWrite: await mayDecide(tx, matterId),
    papers: instruments
      .filter(({ id }) => !instruments.some(({ supersedes }) => supersedes === id))
      .flatMap(({ id }) => {
        const facts = known.get(id);
        return facts ? [paperLetters(id, facts)] : [];
      }),
    letters: (await listLetters(tx, libraryId, matterId)).map((letter) => ({
      id: letter.id,
      instrumentId: letter.instrumentId,
      title: LETTERS[letter.kind].title,
      on: letter.letter.on,
      draftedBy: letter.draftedBy,
      standing: letterStanding(LETTERS[letter.kind], letter.events, counsel),
    })),
    cures: (await getCures(tx, matterId)).map((cure) => ({
      ...cure,
      title: title(cure.instrumentId),
      curedByTitle: title(cure.curedBy),
    })),
    extensions: events.filter(({ kind }) => kind === "extended"),
    lastWithout: Object.fromEntries(without.map(({ instrumentId, id }) => [instrumentId, id])),
  };
}

function paperLetters(instrumentId: string, facts: LetterFacts): PaperLetters {
  return {
    instrumentId,
    title: capital(subjectLines(facts.paper)[0]!),
    clock: clockNotice(facts.paper),
    choices: choicesOf(facts),
  };
}

/** What may be named, each with why not where it cannot be written now. */
function choicesOf(facts: LetterFacts): LetterChoice[] {
  return LETTER_KINDS.map((kind) => LETTERS[kind])
    .filter((letter) => !letter.absent(facts))
    .map((letter) => ({
      kind: letter.kind,
      title: letter.title,
      purpose: letter.purpose,
      goesTo: letter.goesTo,
      counselSigns: letter.counselSigns,
      unavailable: letter.unavailable(facts),
    }));
}

const FIRST: readonly LetterKind[] = ["received", "more-time"];

/** The first letters of a paper that was just taken in, one tap each: those that can be written and were not yet. */
export async function listFirstLetters(
  tx: Tx,
  member: SignedInMember,
  matterId: string,
  instrumentId: string,
): Promise<LetterChoice[]> {
  if (!(await mayDecide(tx, matterId))) return [];
  const known = await getLetterFacts(tx, member, matterId, instrumentId);
  if (!known) return [];
  const written = await listLetters(tx, member.libraryId, matterId);
  const about = written.filter((letter) => letter.instrumentId === instrumentId);
  return choicesOf(known.facts).filter(
    ({ kind, unavailable }) =>
      FIRST.includes(kind) && unavailable === null && !about.some((letter) => letter.kind === kind),
  );
}

/** One letter with all that its page shows, or `null`. */
export interface LetterView {
  letter: StoredLetter;
  definition: Pick<LetterDefinition, "kind" | "title" | "goesTo" | "counselSigns" | "counselFirst">;
  standing: LetterStanding;
  mayWrite: boolean;
  today: Day;
  /** Categories of which routine deletion may still run, where the letter says that it is suspended. */
  stillDeleting: string[];
  /** The other papers of the matter that came after, for an answer. */
  answers: { id: string; title: string }[];
}

export async function getLetterView(
  tx: Tx,
  member: SignedInMember,
  matterId: string,
  letterId: string,
): Promise<LetterView | null> {
  const { libraryId } = member;
  const letter = await getLetter(tx, libraryId, letterId);
  const known = letter && (await getLetterFacts(tx, member, matterId, letter.instrumentId));
  if (!letter || letter.matterId !== matterId || !known) return null;
  const definition = LETTERS[letter.kind];
  const others = (await listInstruments(tx, libraryId, [matterId])).filter(({ id }) => id !== letter.instrumentId);
  const answers = [];
  for (const { id } of others) {
    const facts = (await getLetterFacts(tx, member, matterId, id))?.facts;
    if (facts) answers.push({ id, title: capital(subjectLines(facts.paper)[0]!) });
  }
  const { kind, title, goesTo, counselSigns, counselFirst } = definition;
  return {
    letter,
    definition: { kind, title, goesTo, counselSigns, counselFirst },
    standing: letterStanding(definition, letter.events, await getCounselsWord(tx, matterId)),
    mayWrite: await mayDecide(tx, matterId),
    today: known.facts.on,
    stillDeleting: await listStillDeleting(tx, libraryId, matterId, letter.instrumentId),
    answers,
  };
}

/** What the form of a letter starts from: its facts, and the version that is being changed. `null` where it cannot be written. */
export async function getLetterStart(
  tx: Tx,
  member: SignedInMember,
  {
    matterId,
    instrumentId,
    kind,
    follows,
  }: { matterId: string; instrumentId: string; kind: LetterKind; follows: string | null },
) {
  if (!(await mayDecide(tx, matterId))) return null;
  const known = await getLetterFacts(tx, member, matterId, instrumentId);
  if (!known || LETTERS[kind].absent(known.facts)) return null;
  const before = follows ? await getLetter(tx, member.libraryId, follows) : null;
  if (follows && (before?.kind !== kind || before.instrumentId !== instrumentId || before.matterId !== matterId))
    return null;
  const free = before?.free ?? LETTERS[kind].defaults(known.facts);
  return { ...known, free: { ...free, on: known.facts.on }, changed: before?.replaced ?? false };
}
