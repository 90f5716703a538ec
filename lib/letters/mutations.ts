import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { letterEvents, letters } from "@/db/schema/letters";
import { settings } from "@/db/schema/libraries";
import { record } from "@/lib/audit/record";
import type { SignedInMember } from "@/lib/auth/actor";
import { now, today } from "@/lib/clock";
import { fileStore } from "@/lib/files/file-store";
import { keepFile, readWholeFile } from "@/lib/files/keep-file";
import { sealJson } from "@/lib/files/keys";
import { insertFile } from "@/lib/files/mutations";
import { getFile, getMatterKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { listInstruments } from "@/lib/intake/queries";
import { mayDecide } from "@/lib/matter/queries";
import { getTimeZone } from "@/lib/policy/queries";
import { getNewestReading, getPicture, listPictures } from "@/lib/text/queries";
import { checkDraft } from "./check-draft";
import { checkEvent } from "./check-event";
import type { LetterDefinition } from "./define-letter";
import type { FreeParts } from "./facts";
import type { DraftLetter, KeepLetterhead, NoteAnswer, NoteExtension, NoteSeen, NoteSent, SetAside } from "./input";
import { letterPdf, type PageToAppend } from "./letter-pdf";
import { type EventKind, letterStanding } from "./letter-state";
import { LETTERS } from "./letters";
import { whatLeft } from "./letters/patron-notice";
import {
  getCounselsWord,
  getLetter,
  getLetterFacts,
  listLeft,
  listLetterEvents,
  listStillDeleting,
  type StoredText,
} from "./queries";

/** A complaint about a field, or about the form as a whole. */
interface Complaint {
  field: string | null;
  message: string;
}
type Done = { letterId: string };
type Answer<T> = T | Complaint | "changed-meanwhile" | null;

/**
 * Writes a letter, or another version of one, and keeps it as it prints. `null` where the matter is not there for who
 * asks, or the letter not hers to write; `changed-meanwhile` where somebody has written another version, or sent it.
 */
export async function draftLetter(tx: Tx, member: SignedInMember, input: DraftLetter): Promise<Answer<Done>> {
  const { libraryId } = member;
  const { matterId, instrumentId } = input;
  if (!(await mayDecide(tx, matterId))) return null;
  const known = await getLetterFacts(tx, member, matterId, instrumentId);
  const definition = LETTERS[input.kind];
  if (!known || definition.absent(known.facts)) return null;
  const { facts, letterhead } = known;

  const before = input.follows ? await getLetter(tx, libraryId, input.follows) : null;
  if (input.follows && (!before || before.kind !== input.kind || before.instrumentId !== instrumentId)) return null;
  if (before && (before.replaced || before.events.some(({ kind }) => kind === "sent"))) return "changed-meanwhile";
  const free = freeParts(definition.defaults(facts), input);
  const complaint = checkDraft(definition, facts, free, input.readAgain === "yes");
  if (complaint) return complaint;

  const letter = definition.write(facts, free);
  const pages = input.kind === "packet" ? await pagesToAppend(tx, libraryId, instrumentId) : [];
  const stored: StoredText = { letter, letterhead, free };
  const id = newId();
  const fileId = await keepLetter(tx, { libraryId, matterId }, await letterPdf(letter, letterhead, { pages }));
  const key = await keyOf(tx, libraryId, matterId);
  const inserted = await tx
    .insert(letters)
    .values({
      libraryId,
      matterId,
      id,
      instrumentId,
      kind: input.kind,
      follows: input.follows ?? null,
      sealedText: sealJson(stored, key, `letters:${id}`),
      fileId,
      draftedBy: member.id,
      draftedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: letters.id });
  if (inserted.length === 0) return "changed-meanwhile";
  await record(tx, member, "letter.drafted", id, { matterId, details: { kind: input.kind } });
  return { letterId: id };
}

function freeParts(defaults: FreeParts, input: DraftLetter): FreeParts {
  return {
    on: input.on ?? defaults.on,
    to: input.to ?? defaults.to,
    by: input.by === undefined ? defaults.by : input.by || null,
    salutation: input.salutation === undefined ? defaults.salutation : input.salutation || null,
    until: input.until ?? defaults.until,
    words: (input.words ?? "")
      .split(/\n{2,}/)
      .map((part) => part.trim())
      .filter(Boolean),
    signer: input.signer,
  };
}

/** Encrypts a PDF into the store and notes it. What lies there without its row has no key, and is nobody's. */
async function keepLetter(tx: Tx, place: { libraryId: string; matterId: string }, pdf: Uint8Array): Promise<string> {
  const key = await keyOf(tx, place.libraryId, place.matterId);
  const kept = await keepFile(fileStore(), newId(), once(pdf));
  await insertFile(tx, { ...place, key }, { ...kept, purpose: "letter", mediaType: "application/pdf" });
  return kept.id;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function keyOf(tx: Tx, libraryId: string, matterId: string): Promise<Buffer> {
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key) throw new Error("A matter's key is missing.");
  return key;
}

/** The pages of a paper as its pictures, in order: nothing of what was uploaded is opened again. */
async function pagesToAppend(tx: Tx, libraryId: string, instrumentId: string): Promise<PageToAppend[]> {
  const reading = await getNewestReading(tx, libraryId, instrumentId);
  const pictures = reading ? await listPictures(tx, reading) : [];
  const pages: PageToAppend[] = [];
  for (const { number } of pictures) {
    const picture = await getPicture(tx, libraryId, instrumentId, number, "page");
    const file = picture && (await getFile(tx, libraryId, picture.fileId));
    if (!file) continue;
    const jpeg = await readWholeFile(fileStore(), file.id, file.key);
    pages.push({ jpeg, caption: `The paper, page ${number} of ${pictures.length}` });
  }
  return pages;
}

/** Notes that counsel has seen a letter. `null` and `changed-meanwhile` as above, here and below. */
export async function noteSeen(tx: Tx, member: Member, input: NoteSeen): Promise<Answer<Done>> {
  return noteOfLetter(tx, member, input, "seen-by-counsel", { party: input.party, how: input.how });
}

/** Notes that a letter went out; only one that counsel has seen, where counsel comes first. */
export async function noteSent(tx: Tx, member: Member, input: NoteSent): Promise<Answer<Done>> {
  const { party, how } = input;
  return noteOfLetter(tx, member, input, "sent", { party, how }, async ({ definition, letter }) => {
    const standing = letterStanding(definition, letter.events, await getCounselsWord(tx, input.matterId));
    if (standing.held) return { field: null, message: standing.held };
    if (letter.kind === "patron-notice" && !(await saysWhatLeft(tx, member, letter))) return LEFT_SINCE;
    if (!saysSuspended(letter.letter.body) || input.suspended === "yes") return null;
    const deleting = await listStillDeleting(tx, member.libraryId, input.matterId, letter.instrumentId);
    return deleting.length === 0
      ? null
      : { field: "suspended", message: "The letter says that deletion is suspended. Tick this when it is so." };
  });
}

const LEFT_SINCE: Complaint = {
  field: null,
  message: "What has left the library is not as this notice says. Change it, and it is written anew.",
};

async function saysWhatLeft(tx: Tx, { libraryId }: Member, { matterId, letter }: Noted["letter"]): Promise<boolean> {
  return JSON.stringify(letter.body).includes(whatLeft({ left: await listLeft(tx, libraryId, matterId) }));
}

function saysSuspended(body: unknown): boolean {
  return JSON.stringify(body).includes("deletion of anything that may be responsive");
}

/** Notes what came in answer, and the corrected paper where one came. */
export async function noteAnswer(tx: Tx, member: Member, input: NoteAnswer): Promise<Answer<Done>> {
  const { party, how, outcome, answerId = null } = input;
  return noteOfLetter(tx, member, input, "answered", { party, how, outcome, answerId }, async ({ letter }) => {
    if (!letter.events.some(({ kind }) => kind === "sent")) {
      return { field: null, message: "Note first that it was sent." };
    }
    const papers = await listInstruments(tx, member.libraryId, [input.matterId]);
    const there = answerId === null || papers.some(({ id }) => id === answerId && id !== letter.instrumentId);
    return there ? null : { field: "answerId", message: "Choose the paper that came in answer." };
  });
}

/** Sets a letter aside that is not to be sent. */
export async function setAside(tx: Tx, member: Member, input: SetAside): Promise<Answer<Done>> {
  return noteOfLetter(tx, member, input, "set-aside", {}, async ({ letter }) =>
    letter.events.some(({ kind }) => kind === "sent") ? { field: null, message: "It was sent already." } : null,
  );
}

type Parts = Partial<Pick<typeof letterEvents.$inferInsert, "party" | "how" | "outcome" | "untilOn" | "answerId">>;
type Noted = { definition: LetterDefinition; letter: NonNullable<Awaited<ReturnType<typeof getLetter>>> };

async function noteOfLetter(
  tx: Tx,
  member: Member,
  input: { matterId: string; letterId: string; after: string | null; happenedOn: string; note: string | null },
  kind: EventKind,
  parts: Parts,
  check: (noted: Noted) => Promise<Complaint | null> = async () => null,
): Promise<Answer<Done>> {
  if (!(await mayDecide(tx, input.matterId))) return null;
  const letter = await getLetter(tx, member.libraryId, input.letterId);
  if (!letter || letter.matterId !== input.matterId) return null;
  if (letter.replaced || (letter.events.at(-1)?.id ?? null) !== input.after) return "changed-meanwhile";
  const definition = LETTERS[letter.kind];
  const complaint = (await check({ definition, letter })) ?? (await notInRange(tx, member, letter.instrumentId, input));
  if (complaint) return complaint;
  const untilOn = kind === "sent" && letter.kind === "patron-notice" ? letter.free.until : (parts.untilOn ?? null);
  return insertEvent(tx, member, { ...input, ...parts, untilOn, instrumentId: letter.instrumentId, kind });
}

/** Notes more time that was agreed in writing: from then on the later day counts. */
export async function noteExtension(tx: Tx, member: Member, input: NoteExtension): Promise<Answer<Done>> {
  if (!(await mayDecide(tx, input.matterId))) return null;
  const papers = await listInstruments(tx, member.libraryId, [input.matterId]);
  if (!papers.some(({ id }) => id === input.instrumentId)) return null;
  const letterId = input.letterId ?? null;
  if (letterId && (await getLetter(tx, member.libraryId, letterId))?.instrumentId !== input.instrumentId) return null;
  const before = (await listLetterEvents(tx, member.libraryId, input.matterId)).filter(
    (event) => event.letterId === letterId && event.instrumentId === input.instrumentId,
  );
  if ((before.at(-1)?.id ?? null) !== input.after) return "changed-meanwhile";
  const complaint =
    (await notInRange(tx, member, input.instrumentId, input)) ??
    (input.untilOn <= input.happenedOn
      ? { field: "untilOn", message: "More time ends after the day on which it was agreed." }
      : null);
  return complaint ?? insertEvent(tx, member, { ...input, letterId, kind: "extended" });
}

/** A day that has not come, or lies before the paper, is a slip of the pen. */
async function notInRange(
  tx: Tx,
  { libraryId }: Member,
  instrumentId: string,
  { matterId, happenedOn }: { matterId: string; happenedOn: string },
): Promise<Complaint | null> {
  const paper = (await listInstruments(tx, libraryId, [matterId])).find(({ id }) => id === instrumentId);
  return checkEvent(happenedOn, paper?.receivedOn ?? happenedOn, today(await getTimeZone(tx, libraryId)));
}

async function insertEvent(
  tx: Tx,
  member: Member,
  event: Parts & {
    matterId: string;
    instrumentId: string;
    letterId: string | null;
    after: string | null;
    kind: EventKind;
    happenedOn: string;
    note: string | null;
  },
): Promise<Done | "changed-meanwhile"> {
  const id = newId();
  const inserted = await tx
    .insert(letterEvents)
    .values({
      libraryId: member.libraryId,
      matterId: event.matterId,
      id,
      instrumentId: event.instrumentId,
      letterId: event.letterId,
      follows: event.after,
      kind: event.kind,
      happenedOn: event.happenedOn,
      how: event.how ?? null,
      party: event.party ?? null,
      outcome: event.outcome ?? null,
      untilOn: event.untilOn ?? null,
      answerId: event.answerId ?? null,
      note: event.note,
      recordedBy: member.id,
      recordedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: letterEvents.id });
  if (inserted.length === 0) return "changed-meanwhile";
  await record(tx, member, `letter.${event.kind}`, event.letterId ?? event.instrumentId, {
    matterId: event.matterId,
    details: { event: id, on: event.happenedOn },
  });
  return { letterId: event.letterId ?? "" };
}

/** Sets what stands beneath the library's name on its letters; null where the member may not. */
export async function keepLetterhead(tx: Tx, member: Member, { lines }: KeepLetterhead): Promise<true | null> {
  const row = { libraryId: member.libraryId, key: "letterhead", value: { lines }, setBy: member.id, setAt: now() };
  const kept = await tx
    .insert(settings)
    .values(row)
    .onConflictDoUpdate({
      target: [settings.libraryId, settings.key],
      set: { value: row.value, setBy: row.setBy, setAt: row.setAt },
    })
    .returning({ key: settings.key });
  if (kept.length === 0) return null;
  await record(tx, member, "letterhead.changed", null, { details: {} });
  return true;
}
