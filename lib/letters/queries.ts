import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { handOvers } from "@/db/schema/hand-over";
import { instruments } from "@/db/schema/instruments";
import { letterEvents, letters } from "@/db/schema/letters";
import { libraries, settings } from "@/db/schema/libraries";
import { matters } from "@/db/schema/matters";
import type { SignedInMember } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { listDefectAnswers } from "@/lib/consultation/answer-queries";
import { getConsultationState } from "@/lib/consultation/queries";
import { getHouse, listAgreements } from "@/lib/deadlines/queries";
import { getEvaluation } from "@/lib/defects/queries";
import { openJson } from "@/lib/files/keys";
import { getMatterKey } from "@/lib/files/queries";
import { getPapers, listOperative, standingOf } from "@/lib/findings/queries";
import type { RecordCategory } from "@/lib/findings/types";
import { coverage, stillDeleting } from "@/lib/holdings/coverage";
import { listHoldings, listSuspensions } from "@/lib/holdings/queries";
import { listInstruments } from "@/lib/intake/queries";
import { listNames, listSilenceAnswers } from "@/lib/matter/queries";
import { getPolicy } from "@/lib/policy/queries";
import { getNewestReading } from "@/lib/text/queries";
import { type Cure, comparePapers } from "./compare-papers";
import type { LetterKind } from "./define-letter";
import type { FreeParts, LetterFacts, OpenDefect } from "./facts";
import type { Letter, Letterhead } from "./letter";
import { type CounselsWord, type EventKind, inOrder, type LetterEvent, type Outcome } from "./letter-state";
import { paperFacts } from "./paper-facts";

const LETTERHEAD = "letterhead";

/** What a stored letter says, as it was written. */
export interface StoredText {
  letter: Letter;
  letterhead: Letterhead;
  free: FreeParts;
}

/** A version of a letter, opened. */
export interface StoredLetter extends StoredText {
  id: string;
  matterId: string;
  instrumentId: string;
  kind: LetterKind;
  follows: string | null;
  /** Another version stands in its place. */
  replaced: boolean;
  fileId: string;
  draftedBy: string;
  draftedAt: Date;
  /** The oldest first. */
  events: LetterEvent[];
}

/** Every letter of a matter that still stands, the newest first; or, with `only`, that one, replaced or not. */
export async function listLetters(tx: Tx, libraryId: string, matterId: string, only?: string): Promise<StoredLetter[]> {
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key) return [];
  const rows = await tx
    .select()
    .from(letters)
    .where(and(eq(letters.libraryId, libraryId), eq(letters.matterId, matterId)))
    .orderBy(desc(letters.draftedAt), desc(letters.id));
  const replaced = new Set(rows.map(({ follows }) => follows));
  const names = await listNames(tx, libraryId);
  const events = await listLetterEvents(tx, libraryId, matterId);
  return rows
    .filter(({ id }) => (only ? id === only : !replaced.has(id)))
    .map(({ sealedText, kind, draftedBy, ...row }) => ({
      ...openJson<StoredText>(sealedText, key, `letters:${row.id}`),
      id: row.id,
      matterId: row.matterId,
      instrumentId: row.instrumentId,
      kind: kind as LetterKind,
      follows: row.follows,
      replaced: replaced.has(row.id),
      fileId: row.fileId,
      draftedBy: names.get(draftedBy) ?? "Somebody who has left",
      draftedAt: row.draftedAt,
      events: events.filter(({ letterId }) => letterId === row.id),
    }));
}

/** A letter, or `null` where there is none for who asks. */
export async function getLetter(tx: Tx, libraryId: string, letterId: string): Promise<StoredLetter | null> {
  const [row] = await tx
    .select({ matterId: letters.matterId })
    .from(letters)
    .where(and(eq(letters.libraryId, libraryId), eq(letters.id, letterId)));
  return row ? ((await listLetters(tx, libraryId, row.matterId, letterId))[0] ?? null) : null;
}

/** All that was noted of a matter's letters, and of time that was agreed without one; the oldest first. */
export async function listLetterEvents(tx: Tx, libraryId: string, matterId: string): Promise<LetterEvent[]> {
  const names = await listNames(tx, libraryId);
  const rows = await tx
    .select()
    .from(letterEvents)
    .where(and(eq(letterEvents.libraryId, libraryId), eq(letterEvents.matterId, matterId)))
    .orderBy(asc(letterEvents.recordedAt), asc(letterEvents.id));
  return inOrder(rows).map((row) => ({
    id: row.id,
    letterId: row.letterId,
    instrumentId: row.instrumentId,
    kind: row.kind as EventKind,
    happenedOn: row.happenedOn,
    how: row.how,
    party: row.party,
    outcome: row.outcome as Outcome | null,
    untilOn: row.untilOn,
    answerId: row.answerId,
    note: row.note,
    by: row.recordedBy ? (names.get(row.recordedBy) ?? "Somebody who has left") : (row.party ?? "Counsel"),
  }));
}

/** What letters about a paper are written from, or `null` where there is none for who asks. */
export async function getLetterFacts(
  tx: Tx,
  member: Pick<SignedInMember, "libraryId" | "name" | "role">,
  matterId: string,
  instrumentId: string,
): Promise<{ facts: LetterFacts; letterhead: Letterhead } | null> {
  const { libraryId } = member;
  const [matter] = await tx
    .select({ reference: matters.reference, standing: matters.standing, policyVersionId: matters.policyVersionId })
    .from(matters)
    .where(and(eq(matters.libraryId, libraryId), eq(matters.id, matterId)));
  const instrument = (await listInstruments(tx, libraryId, [matterId])).find(({ id }) => id === instrumentId);
  if (!matter || !instrument) return null;

  const { pack, library, timeZone } = await getPolicy(tx, libraryId, matter.policyVersionId);
  const reading = await getNewestReading(tx, libraryId, instrumentId);
  const operative = reading ? ((await getPapers(tx, reading)).find(({ index }) => index === 0) ?? null) : null;
  const agreement = (await listAgreements(tx, libraryId, [instrumentId])).get(instrumentId) ?? null;
  const silence = (await listSilenceAnswers(tx, libraryId, [matterId])).get(matterId);
  const consultation = await getConsultationState(tx, matterId);
  const asked = consultation.questions.map(({ asks }) => asks);
  return {
    facts: {
      on: today(timeZone),
      library,
      pack,
      signer: { name: member.name, title: titleOf(member.role, pack.custodian.title) },
      paper: paperFacts(
        {
          came: instrument.came,
          receivedOn: instrument.receivedOn,
          how: instrument.service?.how ?? "other",
        },
        operative,
        await getHouse(tx, libraryId),
        agreement,
      ),
      defects: await listOpenDefects(tx, libraryId, matterId, instrumentId),
      left: await listLeft(tx, libraryId, matterId),
      silence: silence?.answer ?? null,
      standing: matter.standing,
      questions: asked.length > 0 ? asked : pack.questions.map(({ asks }) => asks),
    },
    letterhead: await getLetterhead(tx, libraryId, matter.reference),
  };
}

/** What has left the library in a matter, the first first; what was put right afterwards is left out. */
export async function listLeft(tx: Tx, libraryId: string, matterId: string): Promise<LetterFacts["left"]> {
  const rows = await tx
    .select({ id: handOvers.id, corrects: handOvers.corrects, category: handOvers.category, on: handOvers.handedOn })
    .from(handOvers)
    .where(and(eq(handOvers.libraryId, libraryId), eq(handOvers.matterId, matterId)))
    .orderBy(asc(handOvers.handedOn), asc(handOvers.recordedAt));
  const corrected = new Set(rows.map(({ corrects }) => corrects));
  return rows
    .filter(({ id }) => !corrected.has(id))
    .map(({ category, on }) => ({ category: category as RecordCategory | null, on }));
}

function titleOf(role: SignedInMember["role"], custodian: string): string {
  return role === "director" ? custodian : `Acting ${custodian}`;
}

/** The defects of an instrument's operative paper that counsel has not said to be none, or cured. */
export async function listOpenDefects(
  tx: Tx,
  libraryId: string,
  matterId: string,
  instrumentId: string,
): Promise<OpenDefect[]> {
  const answers = (await listDefectAnswers(tx, matterId)).filter(
    (answer) => answer.instrumentId === instrumentId && answer.paper === 0 && answer.answer !== "stands",
  );
  const evaluation = await getEvaluation(tx, libraryId, instrumentId);
  return (evaluation?.defects ?? []).filter(
    ({ paper, rule }) => paper === 0 && !answers.some((answer) => answer.rule === rule && answer.inWriting),
  );
}

/** What stands at the head of the library's letters. */
export async function getLetterhead(tx: Tx, libraryId: string, reference: string | null): Promise<Letterhead> {
  const [library] = await tx
    .select({ name: libraries.name, city: libraries.city, state: libraries.state })
    .from(libraries)
    .where(eq(libraries.id, libraryId));
  if (!library) throw new Error("The actor's library is missing.");
  const [set] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.libraryId, libraryId), eq(settings.key, LETTERHEAD)));
  const states: Record<string, string> = { IA: "Iowa", NE: "Nebraska" };
  const lines = (set?.value as { lines: string[] } | undefined)?.lines ?? [];
  return {
    library: library.name,
    lines: lines.length > 0 ? lines : [`${library.city}, ${states[library.state] ?? library.state}`],
    reference,
  };
}

/** Which corrected papers came in a matter, and what each of them cures of the one before it. */
export async function getCures(tx: Tx, matterId: string): Promise<Cure[]> {
  const rows = await tx
    .select({ libraryId: instruments.libraryId, id: instruments.id, supersedes: instruments.supersedes })
    .from(instruments)
    .where(eq(instruments.matterId, matterId))
    .orderBy(asc(instruments.addedAt), asc(instruments.id));
  const cures: Cure[] = [];
  for (const { libraryId, id, supersedes } of rows) {
    if (!supersedes) continue;
    const [before, after] = [await getEvaluation(tx, libraryId, supersedes), await getEvaluation(tx, libraryId, id)];
    // Until the new paper was read, nothing is known of what it cures.
    if (!before || !after) continue;
    const operative = (of: typeof before) => of.defects.filter(({ paper }) => paper === 0);
    cures.push({ instrumentId: supersedes, curedBy: id, ...comparePapers(operative(before), operative(after)) });
  }
  return cures;
}

/** The patron's notice that went out last: until when nothing is released, and what the patron answered. */
export async function getPatronNotice(
  tx: Tx,
  matterId: string,
): Promise<{ letterId: string; sentOn: string; untilOn: string | null; answer: "objects" | "consents" | null } | null> {
  const rows = await tx
    .select({
      letterId: letters.id,
      kind: letterEvents.kind,
      happenedOn: letterEvents.happenedOn,
      untilOn: letterEvents.untilOn,
      outcome: letterEvents.outcome,
    })
    .from(letterEvents)
    .innerJoin(letters, and(eq(letters.matterId, letterEvents.matterId), eq(letters.id, letterEvents.letterId)))
    .where(
      and(
        eq(letterEvents.matterId, matterId),
        eq(letters.kind, "patron-notice"),
        inArray(letterEvents.kind, ["sent", "answered"]),
      ),
    )
    .orderBy(asc(letterEvents.recordedAt), asc(letterEvents.id));
  const sent = rows.findLast(({ kind }) => kind === "sent");
  if (!sent) return null;
  const answer = rows.findLast(({ kind, letterId }) => kind === "answered" && letterId === sent.letterId)?.outcome;
  return {
    letterId: sent.letterId,
    sentOn: sent.happenedOn,
    untilOn: sent.untilOn,
    answer: answer === "objects" || answer === "consents" ? answer : null,
  };
}

/** What counsel's opinion says that letters go out upon; null until there is one. */
export async function getCounselsWord(tx: Tx, matterId: string): Promise<CounselsWord | null> {
  const { opinion } = await getConsultationState(tx, matterId);
  return opinion && { advice: opinion.advice, givenOn: opinion.givenOn };
}

/** The categories that a paper asks for, of which routine deletion may still run: all, while nobody knows what it asks. */
export async function listStillDeleting(
  tx: Tx,
  libraryId: string,
  matterId: string,
  instrumentId: string,
): Promise<string[]> {
  const reading = await getNewestReading(tx, libraryId, instrumentId);
  const found = reading && (await listOperative(tx, [reading], ["records"])).get(instrumentId)?.get("records");
  const asked = (found && (standingOf(found).value as RecordCategory[] | null)) ?? ["all-records"];
  return stillDeleting(coverage(asked, await listHoldings(tx, libraryId), await listSuspensions(tx, matterId)));
}
