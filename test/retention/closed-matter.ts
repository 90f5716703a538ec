import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { type Member, withActor } from "@/db/actor";
import { matters } from "@/db/schema/matters";
import { now } from "@/lib/clock";
import { Determine } from "@/lib/determination/input";
import { keepPaper } from "@/lib/determination/keep-paper";
import {
  closeMatter,
  draftDetermination,
  keepDetermination,
  proveSignature,
  type Signatory,
} from "@/lib/determination/mutations";
import { signedPaper } from "@/lib/determination/paper";
import { fileStore } from "@/lib/files/file-store";
import { keepFile } from "@/lib/files/keep-file";
import { insertFile, insertMatterKey } from "@/lib/files/mutations";
import { libraryKey } from "@/lib/files/queries";
import { readPapers } from "@/lib/findings/read-papers";
import { newId, newReference } from "@/lib/ids";
import { readInstrument } from "@/lib/jobs/read-instrument";
import type { Understanding } from "@/lib/jobs/understanding";
import { answerSilence, saveDraft } from "@/lib/matter/mutations";
import { inventoryHash } from "@/lib/purge/inventory";
import { draftPurge, type PurgeDraft, purgeMatter } from "@/lib/purge/mutations";
import { getInventory } from "@/lib/purge/queries";
import { changeTerm, copyUsualPeriod } from "@/lib/retention/mutations";
import { getRetention } from "@/lib/retention/queries";
import { getNewestReading } from "@/lib/text/queries";
import type { TestDatabase } from "@/test/support/database";
import { fakeReader } from "@/test/support/fake-reader";
import { type House, openMatter } from "@/test/support/house";
import { upload } from "@/test/support/take-in";

/** Words that stand in the paper, in the decision and in what was typed, and nowhere else in the world. */
export const WORDS = ["Quackenbush", "Zebulon", "velvet ledger"];

const PAPER = `SUBPOENA DUCES TECUM
IN THE IOWA DISTRICT COURT FOR DALLAS COUNTY
Zebulon Quackenbush v. Prairie Homes
You are commanded to produce the circulation records of Zebulon Quackenbush and his velvet ledger by March 23, 2026.`;

/** Who decides and signs, as papers name her. */
function signatory(member: Member): Signatory {
  return { ...member, name: "Maria Ortiz", role: "director" };
}

type Silence = "no" | "yes" | "not-sure";

/** A matter of the director's that holds one file and was closed past the guards: for what does not ask how it came to that. */
export async function bareMatter(
  db: TestDatabase,
  house: House,
  { months = 0 as number | null, silence = "no" as Silence } = {},
): Promise<string> {
  const { director, libraryId } = house;
  await libraryKey(libraryId);
  const file = await keep(PAPER);
  const matterId = await openMatter(house, director);
  await withActor(director, async (tx) => {
    const key = await insertMatterKey(tx, libraryId, matterId);
    const kept = { ...file, purpose: "original" as const, mediaType: "application/pdf" };
    await insertFile(tx, { libraryId, matterId, key }, kept);
    await answerSilence(tx, director, { matterId, answer: silence, reason: null });
  });
  await db.asSuperuser(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.update(matters).set({ concludedAt: now() }).where(eq(matters.id, matterId));
  });
  await withActor(director, (tx) => copyUsualPeriod(tx, director, matterId));
  if (months !== null) await setMonths(house, matterId, months);
  return matterId;
}

function keep(words: string) {
  const bytes = (async function* () {
    yield Buffer.from(words);
  })();
  return keepFile(fileStore(), newId(), bytes);
}

/** A matter of the director's, taken in, read, decided, signed and closed as the program does it. */
export async function closedMatter(house: House, { months = 0 } = {}): Promise<string> {
  const director = signatory(house.director);
  const { libraryId } = house;
  const { matterId, instrumentId } = await upload(director, [Buffer.from(`%PDF-1.4\n${PAPER}`)]);
  const worker = { kind: "worker", libraryId, matterId } as const;
  const reading = await withActor(worker, (tx) => getNewestReading(tx, libraryId, instrumentId));
  const understanding = { read: async (pages, context) => readPapers(pages, context) } as Pick<Understanding, "read">;
  await readInstrument(
    { libraryId, matterId, rowId: reading!.id },
    { reader: fakeReader(), understanding: understanding as Understanding },
    new AbortController().signal,
  );
  await withActor(director, (tx) => answerSilence(tx, director, { matterId, answer: "no", reason: WORDS[2]! }));
  await decide(director, matterId, instrumentId);
  await withActor(director, (tx) =>
    saveDraft(tx, director, { form: "bar", matterId, body: { typed: `Of ${WORDS[0]}` } }),
  );
  await withActor(director, async (tx) => {
    expect(await closeMatter(tx, director, matterId)).toBe("closed");
    await copyUsualPeriod(tx, director, matterId);
  });
  await setMonths(house, matterId, months);
  return matterId;
}

async function decide(director: Signatory, matterId: string, instrumentId: string): Promise<void> {
  const input = Determine.parse({
    matterId,
    instrumentId,
    follows: "",
    opinionId: "",
    kind: "refuse",
    decidedOn: "2026-03-10",
    reasons: `No judge has signed it, and Zebulon Quackenbush is nobody’s business.`,
  });
  const draft = await withActor(director, (tx) => draftDetermination(tx, director, input));
  if (!draft || typeof draft === "string" || "field" in draft) throw new Error("No decision was drafted.");
  const file = await keepPaper(draft.letter, { library: draft.library, lines: [], reference: draft.reference });
  const proofId = await prove(director, draft.hash);
  await withActor(director, (tx) => keepDetermination(tx, director, draft, { proofId, by: "code", file }, null));
}

/** A second factor, given now over some words. */
export async function prove({ libraryId, id: personId }: Member, hash: string): Promise<string> {
  const proofs = await withActor({ kind: "sign-in", libraryId }, (tx) =>
    proveSignature(tx, { libraryId, personId }, [hash], "code"),
  );
  return proofs.get(hash)!;
}

export async function setMonths(
  { director, libraryId }: Pick<House, "director" | "libraryId">,
  matterId: string,
  months: number | null,
) {
  return withActor(director, async (tx) => {
    const follows = (await getRetention(tx, libraryId, matterId))?.terms[0]?.id ?? null;
    return changeTerm(tx, director, { matterId, follows, months, reason: `The schedule, for ${WORDS[0]}.` });
  });
}

/** The purge as its page asks for it: of all that is there now. */
export async function ask(member: Member, matterId: string, withDeterminations = false) {
  const shown = await withActor(member, async (tx) =>
    inventoryHash(await getInventory(tx, member.libraryId, matterId)),
  );
  const asked = { matterId, shown, withDeterminations, understood: "on" as const };
  return withActor(member, (tx) => draftPurge(tx, signatory(member), asked, newReference()));
}

/** Signs a drafted purge and does it. */
export async function carryOut(member: Member, draft: PurgeDraft, afterwards?: () => never) {
  const proofId = await prove(member, draft.hash);
  const letter = signedPaper(draft.letter, {
    by: "Maria Ortiz",
    title: draft.title,
    at: "now",
    means: "code",
    hash: draft.hash,
  });
  const file = await keep("A certificate.");
  const answer = await withActor(member, async (tx) => {
    const done = await purgeMatter(tx, signatory(member), draft, { proofId, by: "code", letter, file });
    afterwards?.();
    return done;
  });
  return { answer, file };
}

/** Asks for a purge and does it. */
export async function purge(member: Member, matterId: string, withDeterminations = false) {
  const draft = await ask(member, matterId, withDeterminations);
  if (!draft || typeof draft === "string") return { answer: draft, file: null };
  return carryOut(member, draft);
}
