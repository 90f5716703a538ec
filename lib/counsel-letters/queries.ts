import { and, asc, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { letterEvents, letters } from "@/db/schema/letters";
import { openJson } from "@/lib/files/keys";
import { getMatterKey } from "@/lib/files/queries";
import type { Day } from "@/lib/findings/types";
import type { LetterDefinition, LetterKind } from "@/lib/letters/define-letter";
import { inOrder, type LetterEvent, type LetterStanding, letterStanding } from "@/lib/letters/letter-state";
import { LETTERS } from "@/lib/letters/letters";
import { getCounselsWord, type StoredText } from "@/lib/letters/queries";

/** A paper of the library's that is written for counsel, or that waits for her. */
export interface CounselLetter {
  id: string;
  instrumentId: string;
  kind: LetterKind;
  title: string;
  purpose: string;
  on: Day;
  signs: boolean;
  standing: LetterStanding;
  /** It waits for her to say that she has seen it. */
  waits: boolean;
  /** The last thing that was noted of it. */
  after: string | null;
}

/** What counsel may open of a matter, what waits for her first, then the newest; nothing before she is free of conflict. */
export async function listCounselLetters(tx: Tx, libraryId: string, matterId: string): Promise<CounselLetter[]> {
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key) return [];
  const rows = await tx
    .select({
      id: letters.id,
      instrumentId: letters.instrumentId,
      kind: letters.kind,
      follows: letters.follows,
      sealedText: letters.sealedText,
    })
    .from(letters)
    .where(and(eq(letters.libraryId, libraryId), eq(letters.matterId, matterId)))
    .orderBy(desc(letters.draftedAt), desc(letters.id));
  const counsel = await getCounselsWord(tx, matterId);
  const events = await listEventsForCounsel(tx, libraryId, matterId);
  const replaced = new Set(rows.map(({ follows }) => follows));
  return rows
    .filter(({ id }) => !replaced.has(id))
    .map(({ id, instrumentId, kind, sealedText }) => {
      const definition = LETTERS[kind as LetterKind];
      const own = events.filter(({ letterId }) => letterId === id);
      const standing = letterStanding(definition, own, counsel);
      const { on } = openJson<StoredText>(sealedText, key, `letters:${id}`).letter;
      const { title, purpose, counselSigns: signs } = definition;
      const after = own.at(-1)?.id ?? null;
      return {
        ...{ id, instrumentId, kind: definition.kind, title, purpose, on, signs, standing, after },
        waits: waitsForCounsel(definition, standing),
      };
    })
    .filter(({ standing }) => standing.state !== "set-aside")
    .sort((a, b) => Number(b.waits) - Number(a.waits));
}

function waitsForCounsel({ counselFirst }: LetterDefinition, { state, held }: LetterStanding): boolean {
  return counselFirst && held !== null && state === "draft";
}

/** A letter's file, where counsel may read the letter; else `null`. */
export async function getCounselLetterFile(tx: Tx, libraryId: string, letterId: string): Promise<string | null> {
  const [row] = await tx
    .select({ fileId: letters.fileId })
    .from(letters)
    .where(and(eq(letters.libraryId, libraryId), eq(letters.id, letterId)));
  return row?.fileId ?? null;
}

// Without the library's own notes, and who of its people made them.
async function listEventsForCounsel(tx: Tx, libraryId: string, matterId: string): Promise<LetterEvent[]> {
  const rows = await tx
    .select({
      id: letterEvents.id,
      follows: letterEvents.follows,
      letterId: letterEvents.letterId,
      instrumentId: letterEvents.instrumentId,
      kind: letterEvents.kind,
      happenedOn: letterEvents.happenedOn,
      how: letterEvents.how,
      party: letterEvents.party,
      untilOn: letterEvents.untilOn,
    })
    .from(letterEvents)
    .where(and(eq(letterEvents.libraryId, libraryId), eq(letterEvents.matterId, matterId)))
    .orderBy(asc(letterEvents.recordedAt), asc(letterEvents.id));
  return inOrder(rows).map((row) => ({ ...row, outcome: null, answerId: null, note: null, by: "" }));
}
