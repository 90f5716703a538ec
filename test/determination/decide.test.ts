import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { withActor } from "@/db/actor";
import { determinations } from "@/db/schema/determination";
import { matters } from "@/db/schema/matters";
import { Determine } from "@/lib/determination/input";
import { keepPaper } from "@/lib/determination/keep-paper";
import {
  closeMatter,
  type Draft,
  draftDetermination,
  keepDetermination,
  proveSignature,
  type Signatory,
  signDetermination,
} from "@/lib/determination/mutations";
import { getDeterminationState, listUnsigned } from "@/lib/determination/queries";
import { libraryKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { testDatabase } from "@/test/support/database";
import { furnish, type House } from "@/test/support/house";
import { MatterAtTheGate } from "../production/matter-at-the-gate";

const db = testDatabase();
let house: House;
let matter: MatterAtTheGate;
let director: Signatory;

beforeEach(async () => {
  house = await furnish(db);
  director = { ...house.director, name: "Maria Ortiz", role: "director" };
  matter = new MatterAtTheGate(db, house);
  await matter.open("waukee");
  await matter.serve({ instrument: "civil-subpoena", records: ["circulation"], signature: "signed" });
  await libraryKey(house.libraryId);
});

const input = (differs: object = {}) =>
  Determine.parse({
    matterId: matter.matterId,
    instrumentId: matter.instrumentId,
    follows: "",
    opinionId: "",
    kind: "refuse",
    decidedOn: "2026-03-10",
    reasons: "No judge has signed it.",
    ...differs,
  });

const draft = (differs: object = {}, who: Signatory = director) =>
  withActor(who, (tx) => draftDetermination(tx, who, input(differs)));

async function drafted(differs: object = {}, who: Signatory = director): Promise<Draft> {
  const made = await draft(differs, who);
  if (!made || typeof made === "string" || "field" in made) throw new Error(`No draft: ${JSON.stringify(made)}`);
  return made;
}

async function prove(hash: string, who: Signatory = director) {
  const person = { libraryId: house.libraryId, personId: who.id };
  const proofs = await withActor({ kind: "sign-in", libraryId: house.libraryId }, (tx) =>
    proveSignature(tx, person, [hash], "code"),
  );
  return proofs.get(hash)!;
}

async function signatureOf(made: Draft) {
  const file = await keepPaper(made.letter, { library: made.library, lines: [], reference: made.reference });
  return { proofId: await prove(made.hash), by: "code" as const, file };
}

const state = () => withActor(director, (tx) => getDeterminationState(tx, matter.matterId));
const close = (who: Signatory = director) => withActor(who, (tx) => closeMatter(tx, who, matter.matterId));

test("a defect that no longer stands against the paper is no reason by itself", async () => {
  expect(await draft({ reasons: "", defects: ["clerk-not-judge"] })).toMatchObject({ field: "reasons" });
});

test("minden:7 no matter closes without a written, signed, dated decision, in the database neither", async () => {
  expect(await close()).toBe("undecided");
  const made = await drafted();
  await withActor(director, (tx) => keepDetermination(tx, director, made, null, null));
  expect(await close()).toBe("undecided");
  const byHand = withActor(director, (tx) =>
    tx
      .update(matters)
      .set({ concludedAt: new Date("2026-03-12T12:00:00Z"), version: 2 })
      .where(eq(matters.id, matter.matterId)),
  );
  await expect(byHand).rejects.toMatchObject({ cause: { code: "42501" } });

  const signature = await signatureOf(made);
  const paper = { matterId: matter.matterId, determinationId: made.id, hash: made.hash };
  expect(await withActor(director, (tx) => signDetermination(tx, director, paper, signature))).toBe("done");
  expect((await state()).last).toMatchObject({
    decidedOn: "2026-03-10",
    signature: { by: "code", sha256: signature.file.sha256 },
  });
  expect(await close()).toBe("closed");
  expect(await close()).toBe("changed-meanwhile");
});

test("a paper that is served anew opens the closed matter, and needs a decision of its own", async () => {
  const made = await drafted();
  const signature = await signatureOf(made);
  await withActor(director, (tx) => keepDetermination(tx, director, made, signature, null));
  expect(await close()).toBe("closed");
  await matter.serve({ instrument: "court-order", records: ["circulation"], signature: "signed" });
  const [row] = await withActor(director, (tx) =>
    tx.select({ concludedAt: matters.concludedAt }).from(matters).where(eq(matters.id, matter.matterId)),
  );
  expect(row!.concludedAt).toBeNull();
  expect((await state()).closes).toBe(false);
  expect(await close()).toBe("undecided");
});

test("of two decisions made at once the later sees what changed, and the first one stands", async () => {
  const [first, second] = [await drafted(), await drafted({ kind: "preserved" })];
  expect(await withActor(director, (tx) => keepDetermination(tx, director, first, null, null))).toBe("done");
  expect(await withActor(director, (tx) => keepDetermination(tx, director, second, null, null))).toBe(
    "changed-meanwhile",
  );
  expect(await draft()).toBe("changed-meanwhile");
  expect((await state()).last?.id).toBe(first.id);
});

test("an opinion that comes while the decision is being written is seen before it is kept", async () => {
  const opinion = { categories: [], answers: [], source: "screen" as const, confirmed: null };
  await matter.advise({ ...opinion, advice: "release" });
  expect(await draft()).toBe("changed-meanwhile");
});

test("a decision against the advice asks why, and keeps the reasons in the note alone", async () => {
  await matter.advise({ advice: "release", categories: [], answers: [], source: "screen", confirmed: null });
  const [{ id: opinionId }] = (
    await db.asSuperuser((tx) =>
      tx.execute<{ id: string }>(sql`select id from opinions where matter_id = ${matter.matterId}`),
    )
  ).rows as [{ id: string }];
  expect(await draft({ opinionId })).toMatchObject({ field: "noteReasons" });
  const made = await drafted({ opinionId, noteReasons: "The order is stayed." });
  expect(made.stance).toBe("departed");
  const note = await keepPaper(made.note, { library: made.library, lines: [], reference: made.reference });
  await withActor(director, (tx) => keepDetermination(tx, director, made, null, note));
  const { last } = await state();
  expect(last?.notes).toMatchObject([{ stance: "departed", opinionId, reasons: "The order is stayed." }]);
  expect(JSON.stringify([last?.letter, last?.choices])).not.toContain("stayed");
});

test.each([
  ["2099-01-01", "yet to come"],
  ["2026-03-01", "before the paper came"],
])("a decision dated %s is answered: %s", async (decidedOn, words) => {
  expect(await draft({ decidedOn })).toMatchObject({ field: "decidedOn", message: expect.stringContaining(words) });
});

test("what was not asked for is not released", async () => {
  expect(await draft({ kind: "release", categories: ["holds"] })).toMatchObject({ field: "categories" });
});

test("waukee:1 and ames:custodian: one who is not custodian decides nothing, and the guards refuse her row too", async () => {
  const staff: Signatory = { ...house.staff, name: "J. Park", role: "staff" };
  expect(await draft({}, staff)).toBeNull();
  const made = await drafted();
  await expect(withActor(staff, (tx) => keepDetermination(tx, staff, made, null, null))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});

test("anyone writes down what was refused at the desk; the custodian finds it among what she signs", async () => {
  await matter.serve({}, "oral");
  const staff: Signatory = { ...house.staff, name: "J. Park", role: "staff" };
  const made = await drafted({ kind: "refused-at-the-desk" }, staff);
  await withActor(staff, (tx) => keepDetermination(tx, staff, made, null, null));
  expect((await withActor(director, (tx) => listUnsigned(tx, director))).map(({ id }) => id)).toContain(made.id);
  expect(await close(staff)).toBeNull();
});

test("a signature needs the second factor afresh, over this very paper, by her own hand", async () => {
  const made = await drafted();
  await withActor(director, (tx) => keepDetermination(tx, director, made, null, null));
  const paper = { matterId: matter.matterId, determinationId: made.id, hash: made.hash };
  const { file } = await signatureOf(made);
  const tries = [newId(), await prove("another paper's hash")];
  for (const proofId of tries) {
    const signing = withActor(director, (tx) => signDetermination(tx, director, paper, { proofId, by: "code", file }));
    await expect(signing).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});

test("a decision is never changed and never taken away", async () => {
  const made = await drafted();
  await withActor(director, (tx) => keepDetermination(tx, director, made, null, null));
  const changing = withActor(director, (tx) => tx.update(determinations).set({ kind: "release" }));
  await expect(changing).rejects.toMatchObject({ cause: { code: "42501" } });
  await expect(withActor(director, (tx) => tx.delete(determinations))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
});
