import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { consents, gateStatements, handOverFiles, handOvers } from "@/db/schema/hand-over";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import { sealJson } from "@/lib/files/keys";
import { getMatterKey, listKeptFiles } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { getMatter, mayDecide } from "@/lib/matter/queries";
import { gate, withinPeriod } from "./gate";
import type { HandOver, RecordConsent, RecordTaken, StateForGate, WithdrawConsent } from "./input";
import type { Obstacle } from "./obstacles";
import { isShort } from "./path";
import { getGateFacts, listConsents, listHandOvers, listStatements } from "./queries";

type Outcome = "done" | "changed-meanwhile" | null;

/** Writes down what the custodian says of a category; the gate asks it. `null` where it is not hers to say. */
export async function stateForGate(tx: Tx, member: Member, input: StateForGate): Promise<Outcome> {
  const { libraryId } = member;
  const { matterId, sentence, official, ...statement } = input;
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key || !(await mayDecide(tx, matterId))) return null;
  const before = (await listStatements(tx, { libraryId, matterId })).find(
    ({ instrumentId, category, kind }) =>
      instrumentId === input.instrumentId && category === input.category && kind === input.kind,
  );
  if ((before?.id ?? null) !== input.follows) return "changed-meanwhile";

  const id = newId();
  const inserted = await tx
    .insert(gateStatements)
    .values({
      libraryId,
      matterId,
      id,
      ...statement,
      sealedText: sentence ? sealJson(sentence, key, `gate_statements.sealed_text ${id}`) : null,
      statedBy: member.id,
      statedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: gateStatements.id });
  if (inserted.length === 0) return "changed-meanwhile";
  const { kind, category, holds } = input;
  await record(tx, member, `gate.${kind}`, id, { matterId, details: { category, holds } });
  return "done";
}

/** Writes down how a consent was given; whether it is one, the policy says. */
export async function recordConsent(tx: Tx, member: Member, input: RecordConsent): Promise<"done" | null> {
  const { libraryId } = member;
  const { matterId, who, note, ...consent } = input;
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key) return null;
  const { fileId } = consent;
  if (fileId && (await listKeptFiles(tx, { libraryId, matterId }, [fileId])).length === 0) return null;
  const id = newId();
  await tx.insert(consents).values({
    libraryId,
    matterId,
    id,
    ...consent,
    state: "given",
    sealedText: sealJson({ who, note }, key, `consents.sealed_text ${id}`),
    recordedBy: member.id,
    recordedAt: now(),
  });
  const { how, givenBy, categories } = consent;
  await record(tx, member, "consent.recorded", id, { matterId, details: { how, givenBy, categories } });
  return "done";
}

/** Notes that a consent was taken back. */
export async function withdrawConsent(
  tx: Tx,
  member: Member,
  { matterId, consentId }: WithdrawConsent,
): Promise<Outcome> {
  const { libraryId } = member;
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key) return null;
  const before = (await listConsents(tx, { libraryId, matterId })).find(({ id }) => id === consentId);
  if (before?.state !== "given") return "changed-meanwhile";
  const id = newId();
  const { who, note, ...given } = before;
  const inserted = await tx
    .insert(consents)
    .values({
      ...given,
      id,
      follows: consentId,
      state: "withdrawn",
      sealedText: sealJson({ who, note }, key, `consents.sealed_text ${id}`),
      recordedBy: member.id,
      recordedAt: now(),
    })
    .onConflictDoNothing()
    .returning({ id: consents.id });
  if (inserted.length === 0) return "changed-meanwhile";
  await record(tx, member, "consent.withdrawn", consentId, { matterId });
  return "done";
}

/**
 * Records a release past the gate. `closed` says what still stands between, and nothing is recorded; the database would
 * refuse the row too. `no-gate` under a search warrant: they take, the library does not release.
 */
export async function handOver(
  tx: Tx,
  member: Member,
  input: HandOver,
): Promise<"done" | "no-gate" | "not-asked" | "outside-period" | "changed-meanwhile" | { closed: Obstacle[] } | null> {
  const { libraryId } = member;
  const { matterId, instrumentId, determinationId, category, what, toWhom, receipt, files, ...handed } = input;
  const facts = await getGateFacts(tx, matterId);
  if (!facts || !(await mayDecide(tx, matterId))) return null;
  const found = gate(facts);
  if (found.kind === "no-gate") return "no-gate";
  if (facts.paper?.id !== instrumentId || facts.decision?.id !== determinationId) return "changed-meanwhile";
  const asked = found.categories.find((one) => one.category === category);
  if (!asked) return "not-asked";
  if (asked.obstacles.length > 0) return { closed: asked.obstacles };
  if (!withinPeriod(facts, { from: input.recordsFrom, to: input.recordsTo })) return "outside-period";

  const consent = (await listConsents(tx, { libraryId, matterId })).find(
    (one) => one.state === "given" && one.categories.includes(category),
  );
  const byConsent = asked.path === "consent" || asked.path === "own-request";
  await insertHandOver(
    tx,
    member,
    matterId,
    {
      kind: isShort(asked.path) ? "short-path" : "release",
      instrumentId,
      category,
      determinationId,
      consentId: byConsent ? (consent?.id ?? null) : null,
      ...handed,
      obstacles: [],
      corrects: null,
    },
    { what, toWhom, receipt },
    files,
  );
  return "done";
}

/** Records what was taken under a warrant, or had left before the program was asked, and what was open at that moment. */
export async function recordTaken(tx: Tx, member: Member, input: RecordTaken): Promise<Outcome> {
  const { libraryId } = member;
  const { matterId, what, toWhom, receipt, category, corrects, files, ...taken } = input;
  const facts = await getGateFacts(tx, matterId);
  if (!facts || !(await getMatter(tx, libraryId, matterId))) return null;
  if (corrects && !(await listHandOvers(tx, { libraryId, matterId })).some(({ id }) => id === corrects)) {
    return "changed-meanwhile";
  }
  const found = gate(facts);
  const open = found.kind === "gate" ? found.categories.find((one) => one.category === category) : undefined;
  await insertHandOver(
    tx,
    member,
    matterId,
    {
      instrumentId: facts.paper?.id ?? null,
      category,
      determinationId: null,
      consentId: null,
      recordsFrom: null,
      recordsTo: null,
      ...taken,
      obstacles: open?.obstacles.map(({ id }) => id) ?? [],
      corrects,
    },
    { what, toWhom, receipt },
    files,
  );
  return "done";
}

async function insertHandOver(
  tx: Tx,
  member: Member,
  matterId: string,
  row: Omit<
    typeof handOvers.$inferInsert,
    "libraryId" | "matterId" | "id" | "sealedText" | "recordedBy" | "recordedAt"
  >,
  words: { what: string; toWhom: string; receipt: string | null },
  fileIds: readonly string[],
): Promise<void> {
  const { libraryId } = member;
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key) throw new Error("A matter that is being handed over from has no key.");
  const id = newId();
  await tx.insert(handOvers).values({
    libraryId,
    matterId,
    id,
    ...row,
    sealedText: sealJson(words, key, `hand_overs.sealed_text ${id}`),
    recordedBy: member.id,
    recordedAt: now(),
  });
  const kept = await listKeptFiles(tx, { libraryId, matterId }, fileIds);
  for (const [position, file] of kept.entries()) {
    await tx
      .insert(handOverFiles)
      .values({ libraryId, matterId, id: newId(), handOverId: id, position, fileId: file.id, sha256: file.sha256 });
  }
  const { kind, category, obstacles } = row;
  await record(tx, member, "records.handed-over", id, { matterId, details: { kind, category, obstacles } });
}
