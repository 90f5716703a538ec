"use server";

import { refresh } from "next/cache";
import { notFound } from "next/navigation";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { formValues } from "@/app/_ui/form-values";
import { asMember, asPerson } from "@/lib/auth/actor";
import { passkeyRequest } from "@/lib/auth/passkeys";
import { requestOrigin } from "@/lib/auth/request";
import { keepChallenge, listPasskeys } from "@/lib/auth/second-factor";
import { now } from "@/lib/clock";
import { Determine, OfMatter, SignTogether, WriteNote } from "@/lib/determination/input";
import { keepPaper } from "@/lib/determination/keep-paper";
import {
  closeMatter,
  type Draft,
  draftDetermination,
  keepDetermination,
  type Signatory,
  type Signature,
  signDetermination,
  writeNote,
} from "@/lib/determination/mutations";
import { noteToFile, signedPaper, titleOf } from "@/lib/determination/paper";
import {
  getDecisionTable,
  getDeterminationState,
  listUnsigned,
  maySign,
  type StoredDetermination,
} from "@/lib/determination/queries";
import { getLetterhead } from "@/lib/letters/queries";
import { dropDraft } from "@/lib/matter/mutations";
import { copyUsualPeriod } from "@/lib/retention/mutations";
import { instantWords } from "./instant-words";
import { prove } from "./prove";
import { CHANGED_MEANWHILE } from "./words";

/** Makes a decision: signed with the second factor, or kept to be signed later. */
export async function decideAction(_before: FormState, form: FormData): Promise<FormState> {
  const { name, letterhead } = await asMember(async (tx, member) => ({
    name: member.name,
    letterhead: await getLetterhead(tx, member.libraryId, null),
  }));
  const input = Determine.safeParse(formValues(form));
  if (!input.success) return invalid(input.error, form);
  const draft = await asMember((tx, member) => draftDetermination(tx, member, input.data));
  if (!draft) notFound();
  if (draft === "changed-meanwhile") {
    refresh();
    return refused(CHANGED_MEANWHILE, form);
  }
  if ("field" in draft) return { fields: { [draft.field]: draft.message } };

  let signature: Signature | null = null;
  if (form.get("intent") !== "keep") {
    const proven = await prove([draft.hash], form);
    if ("refused" in proven) return proven.refused;
    const at = instantWords(now(), draft.timeZone);
    const letter = signedPaper(draft.letter, {
      by: name,
      title: draft.title,
      at,
      means: proven.by,
      hash: draft.hash,
    });
    const proofId = proven.proofs.get(draft.hash)!;
    signature = {
      proofId,
      by: proven.by,
      file: await keepPaper(letter, { ...letterhead, reference: draft.reference }),
    };
  }
  const kept = await keepDraft(draft, signature, letterhead);
  if (!kept) notFound();
  refresh();
  return kept === "done" ? { done: true } : refused(CHANGED_MEANWHILE, form);
}

async function keepDraft(
  draft: Draft,
  signature: Signature | null,
  letterhead: { library: string; lines: readonly string[] },
) {
  const note =
    draft.stance === "no-advice" ? null : await keepPaper(draft.note, { ...letterhead, reference: draft.reference });
  return await asMember(async (tx, member) => {
    const kept = await keepDetermination(tx, member, draft, signature, note);
    if (kept === "done") await dropDraft(tx, member, "determination", draft.input.matterId);
    return kept;
  });
}

/** Signs the decisions that were ticked, all with one second factor. */
export async function signTogetherAction(_before: FormState, form: FormData): Promise<FormState> {
  const found = await asMember(async (tx, member) => ({
    member,
    waiting: await listUnsigned(tx, member),
    letterhead: await getLetterhead(tx, member.libraryId, null),
  }));
  const input = SignTogether.safeParse(formValues(form));
  if (!input.success) return invalid(input.error, form);
  const chosen = found.waiting.filter(({ id }) => input.data.determinations.includes(id));
  if (chosen.length < input.data.determinations.length) {
    refresh();
    return refused("Some of these were signed or decided anew meanwhile. Look at the list, and sign again.", form);
  }
  return signAll(chosen, found.member, form, found.letterhead);
}

/** Signs the one decision of a matter that was kept unsigned. */
export async function signAction(_before: FormState, form: FormData): Promise<FormState> {
  const found = await asMember(async (tx, member) => {
    const input = OfMatter.safeParse(formValues(form));
    if (!input.success) return null;
    const { matterId } = input.data;
    const { last } = await getDeterminationState(tx, matterId);
    return last && { member, matterId, last, letterhead: await getLetterhead(tx, member.libraryId, null) };
  });
  if (!found) notFound();
  const { last, member } = found;
  if (last.id !== form.get("determinationId") || last.signature || !maySign(last, member)) {
    refresh();
    return refused(CHANGED_MEANWHILE, form);
  }
  return signAll([{ ...last, matterId: found.matterId }], member, form, found.letterhead);
}

async function signAll(
  papers: (StoredDetermination & { matterId: string })[],
  member: Signatory,
  form: FormData,
  letterhead: { library: string; lines: readonly string[] },
): Promise<FormState> {
  const proven = await prove(
    papers.map(({ paperHash }) => paperHash),
    form,
  );
  if ("refused" in proven) return proven.refused;
  let signed = 0;
  for (const { id, matterId, letter, paperHash, reference } of papers) {
    const table = await asMember((tx) => getDecisionTable(tx, member.libraryId, matterId));
    if (!table) continue;
    const printed = signedPaper(letter, {
      by: member.name,
      title: titleOf(member.role, table.pack),
      at: instantWords(now(), table.timeZone),
      means: proven.by,
      hash: paperHash,
    });
    const file = await keepPaper(printed, { ...letterhead, reference });
    const signature = { proofId: proven.proofs.get(paperHash)!, by: proven.by, file };
    const done = await asMember((tx, me) =>
      signDetermination(tx, me, { matterId, determinationId: id, hash: paperHash }, signature),
    );
    if (done) signed += 1;
  }
  refresh();
  return signed === papers.length
    ? { done: true }
    : refused("Some were signed or decided anew meanwhile; the others are signed.", form);
}

/** Writes the note to file on an opinion that came after the decision, or was not spoken of. */
export async function writeNoteAction(_before: FormState, form: FormData): Promise<FormState> {
  const found = await asMember(async (tx, member) => ({
    member,
    letterhead: await getLetterhead(tx, member.libraryId, null),
    input: WriteNote.safeParse(formValues(form)),
  }));
  if (!found.input.success) return invalid(found.input.error, form);
  const input = found.input.data;
  const { member } = found;
  const before = await asMember(async (tx) => ({
    table: await getDecisionTable(tx, member.libraryId, input.matterId),
    last: (await getDeterminationState(tx, input.matterId)).last,
  }));
  const { table, last } = before;
  if (!table || !last) notFound();
  if (table.opinion?.id !== input.opinionId || last.id !== input.determinationId) {
    refresh();
    return refused(CHANGED_MEANWHILE, form);
  }
  const custodian = { name: member.name, title: titleOf(member.role, table.pack) };
  const { reference } = last;
  const note = noteToFile(
    { reference, library: table.facts.library, custodian },
    {
      on: instantWords(now(), table.timeZone, "day"),
      determination: reference,
      opinion: table.opinion,
      stance: "departed",
      reasons: input.noteReasons,
    },
  );
  const paper = await keepPaper(note, { ...found.letterhead, reference });
  const written = await asMember((tx, me) => writeNote(tx, me, input, paper));
  if (!written) notFound();
  refresh();
  return written === "done" ? { done: true } : refused(CHANGED_MEANWHILE, form);
}

/** Closes the matter on its signed decision. */
export async function closeMatterAction(_before: FormState, form: FormData): Promise<FormState> {
  const closed = await asMember(async (tx, member) => {
    const input = OfMatter.safeParse(formValues(form));
    const done = input.success ? await closeMatter(tx, member, input.data.matterId) : null;
    if (input.success && done === "closed") await copyUsualPeriod(tx, member, input.data.matterId);
    return done;
  });
  if (!closed) notFound();
  refresh();
  if (closed === "closed") return { done: true };
  return refused(
    closed === "undecided"
      ? "No matter closes without a signed decision on the paper that counts. Write it first."
      : "It was closed, or changed, meanwhile.",
    form,
  );
}

/** What the browser needs to ask for one of her passkeys, to sign with. */
export async function beginSigningPasskeyAction() {
  const origin = await requestOrigin();
  return await asPerson(async (tx, session) => {
    const options = await passkeyRequest(origin, await listPasskeys(tx, session));
    await keepChallenge(tx, session, options.challenge);
    return options;
  });
}
