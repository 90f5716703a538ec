import { and, eq } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { determinationSignatures, determinations, fileNotes, signingProofs } from "@/db/schema/determination";
import { matters } from "@/db/schema/matters";
import { record } from "@/lib/audit/record";
import { now, today } from "@/lib/clock";
import type { KeptFile } from "@/lib/files/keep-file";
import { sealJson } from "@/lib/files/keys";
import { insertFile } from "@/lib/files/mutations";
import { getMatterKey } from "@/lib/files/queries";
import { newId, newReference } from "@/lib/ids";
import type { Letter } from "@/lib/letters/letter";
import { mayDecide } from "@/lib/matter/queries";
import { departs } from "./advice";
import type { Determine, WriteNote } from "./input";
import { paperHash } from "./keep-paper";
import { type DecisionFacts, determinationPaper, noteToFile, titleOf } from "./paper";
import { type DecisionTable, getDecisionTable, getDeterminationState } from "./queries";
import { isRelease } from "./types";

type Means = "code" | "recovery-code" | "passkey";

/** Who decides, as the paper names her. */
export interface Signatory extends Member {
  name: string;
  role: "director" | "designee" | "staff";
}

/** A decision as it will be kept: its paper, the hash that is signed, and the note that goes beside it. */
export interface Draft {
  id: string;
  reference: string;
  library: string;
  input: Determine;
  letter: Letter;
  hash: string;
  title: string;
  timeZone: string;
  stance: "followed" | "departed" | "no-advice";
  note: Letter;
}

/**
 * Writes a decision's paper without keeping it. `changed-meanwhile`: another decided, another paper came, or counsel has
 * advised since the page was opened. A complaint names its field. `null` where it is not hers to decide.
 */
export async function draftDetermination(
  tx: Tx,
  member: Signatory,
  input: Determine,
): Promise<Draft | "changed-meanwhile" | { field: string; message: string } | null> {
  const { matterId, kind } = input;
  const atTheDesk = kind === "refused-at-the-desk";
  const table = await getDecisionTable(tx, member.libraryId, matterId);
  if (!table || (!atTheDesk && !(await mayDecide(tx, matterId)))) return null;
  const { last } = await getDeterminationState(tx, matterId);
  if (
    (last?.id ?? null) !== input.follows ||
    table.instrumentId !== input.instrumentId ||
    (table.opinion?.id ?? null) !== input.opinionId
  ) {
    return "changed-meanwhile";
  }
  const complaint = complaintOf(table, input);
  if (complaint) return complaint;

  const title = titleOf(member.role, table.pack);
  const reference = newReference();
  const facts: DecisionFacts = { ...table.facts, reference, custodian: { name: member.name, title } };
  const letter = determinationPaper(facts, input);
  const { opinion } = table;
  const stance = opinion ? (departs(input, opinion) ? "departed" : "followed") : "no-advice";
  return {
    id: newId(),
    reference,
    library: table.facts.library,
    input,
    letter,
    hash: paperHash(letter),
    title,
    timeZone: table.timeZone,
    stance,
    note: noteToFile(facts, {
      on: today(table.timeZone),
      determination: reference,
      opinion,
      stance,
      reasons: input.noteReasons,
    }),
  };
}

function complaintOf(table: DecisionTable, input: Determine): { field: string; message: string } | null {
  if (input.decidedOn > today(table.timeZone)) {
    return { field: "decidedOn", message: "This day is yet to come. Give the day on which it was decided." };
  }
  if (input.decidedOn < table.receivedOn) {
    return { field: "decidedOn", message: "This is before the paper came. Give the day on which it was decided." };
  }
  if (input.searchedOn && input.searchedOn > today(table.timeZone)) {
    return { field: "searchedOn", message: "This day is yet to come." };
  }
  const { paper, defects } = table.facts;
  const said = !isRelease(input.kind) && defects.some((defect) => defect.said && input.defects.includes(defect.rule));
  if (!input.reasons && input.clauses.length === 0 && !said) {
    return { field: "reasons", message: "Give the reasons, in a sentence or by a clause." };
  }
  if (
    isRelease(input.kind) &&
    paper &&
    paper.asked.length > 0 &&
    !paper.asked.includes("all-records") &&
    input.categories.some((category) => !paper.asked.includes(category))
  ) {
    return { field: "categories", message: "Some of these were not asked for: take them out." };
  }
  if (table.opinion && departs(input, table.opinion) && !input.noteReasons) {
    return {
      field: "noteReasons",
      message: "This departs from counsel’s advice. Say why, for the privileged note to file.",
    };
  }
  return null;
}

/** A second factor given afresh over some papers: as the sign-in actor, in the transaction in which it was given. */
export async function proveSignature(
  tx: Tx,
  person: { libraryId: string; personId: string },
  hashes: readonly string[],
  by: Means,
): Promise<Map<string, string>> {
  const proofs = new Map(hashes.map((hash) => [hash, newId()]));
  const { libraryId, personId } = person;
  await tx
    .insert(signingProofs)
    .values([...proofs].map(([hash, id]) => ({ libraryId, id, personId, paperHash: hash, by, givenAt: now() })));
  return proofs;
}

/** A signature that was proven, and the paper as it was printed with it. */
export interface Signature {
  proofId: string;
  by: Means;
  file: KeptFile;
}

/** Keeps a decision, signed or to be signed later, with its note. `changed-meanwhile` where another came first. */
export async function keepDetermination(
  tx: Tx,
  member: Signatory,
  { id, reference, input, letter, hash, stance }: Draft,
  signature: Signature | null,
  notePaper: KeptFile | null,
): Promise<"done" | "changed-meanwhile" | null> {
  const { libraryId } = member;
  const { matterId, instrumentId, follows, opinionId, noteReasons, ...choices } = input;
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key) return null;
  const inserted = await tx
    .insert(determinations)
    .values({
      libraryId,
      matterId,
      id,
      reference,
      follows,
      instrumentId,
      kind: choices.kind,
      categories: isRelease(choices.kind) ? choices.categories : [],
      opinionId,
      decidedOn: choices.decidedOn,
      sealedText: sealJson({ letter, choices }, key, `determinations.sealed_text ${id}`),
      paperHash: hash,
      determinedBy: member.id,
      determinedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: determinations.id });
  if (inserted.length === 0) return "changed-meanwhile";
  const { kind, categories } = choices;
  await record(tx, member, "determination.made", id, { matterId, details: { kind, categories } });

  if (signature) await insertSignature(tx, member, { matterId, key, determinationId: id, hash }, signature);
  if (notePaper) {
    const note = { determinationId: id, opinionId, stance, reasons: noteReasons, follows: null };
    await insertNote(tx, member, { matterId, key }, note, notePaper);
  }
  return "done";
}

/** Signs a decision that was kept unsigned. `null` where it is not hers to sign, or is signed already. */
export async function signDetermination(
  tx: Tx,
  member: Member,
  { matterId, determinationId, hash }: { matterId: string; determinationId: string; hash: string },
  signature: Signature,
): Promise<"done" | null> {
  const { last } = await getDeterminationState(tx, matterId);
  const key = await getMatterKey(tx, member.libraryId, matterId);
  if (!key || last?.id !== determinationId || last.signature || last.paperHash !== hash) return null;
  if (!(await mayDecide(tx, matterId))) return null;
  await insertSignature(tx, member, { matterId, key, determinationId, hash }, signature);
  return "done";
}

async function insertSignature(
  tx: Tx,
  member: Member,
  paper: { matterId: string; key: Buffer; determinationId: string; hash: string },
  { proofId, by, file }: Signature,
): Promise<void> {
  const { libraryId } = member;
  const { matterId, key, determinationId, hash } = paper;
  await insertPaper(tx, { libraryId, matterId, key }, file);
  await tx.insert(determinationSignatures).values({
    libraryId,
    matterId,
    id: newId(),
    determinationId,
    paperHash: hash,
    proofId,
    by,
    fileId: file.id,
    signedBy: member.id,
    signedAt: now(),
  });
  await record(tx, member, "determination.signed", determinationId, { matterId, details: { by, hash } });
}

/** Writes the note to file on an opinion that the decision's own note does not speak of. */
export async function writeNote(
  tx: Tx,
  member: Member,
  { matterId, determinationId, opinionId, follows, noteReasons }: WriteNote,
  paper: KeptFile,
): Promise<"done" | "changed-meanwhile" | null> {
  if (!(await mayDecide(tx, matterId))) return null;
  const key = await getMatterKey(tx, member.libraryId, matterId);
  const { last } = await getDeterminationState(tx, matterId);
  if (!key || last?.id !== determinationId) return null;
  if ((last.notes[0]?.id ?? null) !== follows) return "changed-meanwhile";
  const note = { determinationId, opinionId, stance: "departed" as const, reasons: noteReasons, follows };
  return insertNote(tx, member, { matterId, key }, note, paper);
}

async function insertNote(
  tx: Tx,
  member: Member,
  { matterId, key }: { matterId: string; key: Buffer },
  note: {
    determinationId: string;
    opinionId: string | null;
    stance: Draft["stance"];
    reasons: string;
    follows: string | null;
  },
  file: KeptFile,
): Promise<"done" | "changed-meanwhile"> {
  const { libraryId } = member;
  const { reasons, ...row } = note;
  const id = newId();
  await insertPaper(tx, { libraryId, matterId, key }, file);
  const inserted = await tx
    .insert(fileNotes)
    .values({
      libraryId,
      matterId,
      id,
      ...row,
      sealedText: sealJson({ reasons }, key, `file_notes.sealed_text ${id}`),
      fileId: file.id,
      writtenBy: member.id,
      writtenAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: fileNotes.id });
  if (inserted.length === 0) return "changed-meanwhile";
  await record(tx, member, "note.written", id, { matterId });
  return "done";
}

function insertPaper(tx: Tx, matter: { libraryId: string; matterId: string; key: Buffer }, kept: KeptFile) {
  const { beginning, ...file } = kept;
  return insertFile(tx, matter, { ...file, purpose: "signed-paper", mediaType: "application/pdf" });
}

/** Closes a matter on its signed decision. `undecided` where none closes it; `null` where it is not hers to close. */
export async function closeMatter(
  tx: Tx,
  member: Member,
  matterId: string,
): Promise<"closed" | "undecided" | "changed-meanwhile" | null> {
  if (!(await mayDecide(tx, matterId))) return null;
  if (!(await getDeterminationState(tx, matterId)).closes) return "undecided";
  const isMatter = and(eq(matters.libraryId, member.libraryId), eq(matters.id, matterId));
  const [matter] = await tx
    .select({ version: matters.version, concludedAt: matters.concludedAt })
    .from(matters)
    .where(isMatter);
  if (!matter || matter.concludedAt) return "changed-meanwhile";
  const closed = await tx
    .update(matters)
    .set({ concludedAt: now(), version: matter.version + 1 })
    .where(and(isMatter, eq(matters.version, matter.version)))
    .returning({ id: matters.id });
  if (closed.length === 0) return "changed-meanwhile";
  await record(tx, member, "matter.closed", matterId, { matterId });
  return "closed";
}
