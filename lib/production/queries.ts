import { and, desc, eq, max } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consents, gateStatements, handOverFiles, handOvers } from "@/db/schema/hand-over";
import { services } from "@/db/schema/instruments";
import { letterEvents, letters } from "@/db/schema/letters";
import { matters } from "@/db/schema/matters";
import { getBoardState } from "@/lib/board/queries";
import { today } from "@/lib/clock";
import { listDefectAnswers } from "@/lib/consultation/answer-queries";
import { getConsultationState } from "@/lib/consultation/queries";
import { isOneOf, ORDERS } from "@/lib/defects/instrument-groups";
import { getEvaluation } from "@/lib/defects/queries";
import { getDeterminationState } from "@/lib/determination/queries";
import { openJson } from "@/lib/files/keys";
import { getMatterKey } from "@/lib/files/queries";
import { KEY_FINDINGS } from "@/lib/findings/key-findings";
import { getPapers } from "@/lib/findings/queries";
import type { Day, RecordCategory } from "@/lib/findings/types";
import { listHoldings, listSuspensions } from "@/lib/holdings/queries";
import { listInstruments } from "@/lib/intake/queries";
import { getStandingInstrument, listSilenceAnswers } from "@/lib/matter/queries";
import { getPolicy } from "@/lib/policy/queries";
import { getNewestReading } from "@/lib/text/queries";
import type {
  GateBoard,
  GateConsultation,
  GateDecision,
  GateDefect,
  GateDeletion,
  GateFacts,
  GatePaper,
} from "./facts";
import { type Gate, gate } from "./gate";

/** What stands between each record category of a matter and its release, or `null` where there is none for who asks. */
export async function getGate(tx: Tx, matterId: string): Promise<Gate | null> {
  const facts = await getGateFacts(tx, matterId);
  return facts && gate(facts);
}

/** Everything that the gate of a matter is computed from. */
export async function getGateFacts(tx: Tx, matterId: string): Promise<GateFacts | null> {
  const [matter] = await tx
    .select({ libraryId: matters.libraryId, standing: matters.standing, policyVersionId: matters.policyVersionId })
    .from(matters)
    .where(eq(matters.id, matterId));
  if (!matter) return null;
  const { libraryId } = matter;
  const place = { libraryId, matterId };
  const { pack, timeZone } = await getPolicy(tx, libraryId, matter.policyVersionId);
  const paper = await getGatePaper(tx, place);
  const silence = await listSilenceAnswers(tx, libraryId, [matterId]);
  return {
    today: today(timeZone),
    pack,
    standing: matter.standing,
    silence: silence.get(matterId)?.answer ?? null,
    paper,
    defects: paper ? await listGateDefects(tx, place, paper.id) : [],
    consultation: await consultationOf(tx, matterId, paper),
    decision: await decisionOf(tx, matterId, paper),
    board: await boardOf(tx, matterId),
    waitingUntil: paper ? await waitingUntil(tx, place, paper.id) : null,
    consents: (await listConsents(tx, place)).filter(({ state }) => state === "given"),
    statements: paper ? (await listStatements(tx, place)).filter((one) => one.instrumentId === paper.id) : [],
    deletion: await listDeletion(tx, place),
  };
}

interface Where {
  libraryId: string;
  matterId: string;
}

async function getGatePaper(tx: Tx, { libraryId, matterId }: Where): Promise<GatePaper | null> {
  const id = await getStandingInstrument(tx, matterId);
  const instrument = (await listInstruments(tx, libraryId, [matterId])).find((one) => one.id === id);
  if (!instrument) return null;
  const written = instrument.came === "paper" || instrument.came === "typed-letter";
  const reading = await getNewestReading(tx, libraryId, instrument.id);
  const paper = (reading && (await getPapers(tx, reading))[0]) ?? null;
  const { findings, facts, stored } = paper ?? {};
  const kind = (written && findings?.instrument.value) || null;
  const decided = new Set(stored?.filter(({ decision }) => decision).map(({ key }) => key));
  const [service] = await tx
    .select({ identified: services.identified })
    .from(services)
    .where(
      and(eq(services.libraryId, libraryId), eq(services.matterId, matterId), eq(services.instrumentId, instrument.id)),
    )
    .orderBy(desc(services.recordedAt))
    .limit(1);
  return {
    id: instrument.id,
    written,
    read: reading?.state === "read" || reading?.state === "failed",
    kind,
    unconfirmed: KEY_FINDINGS.filter((key) => !decided.has(key)),
    asked: findings?.records.value ?? [],
    period: findings?.period.value ?? null,
    justiceAgency: findings?.justiceAgency.value ?? null,
    programImages: facts?.programImages.value === true,
    allPatrons: facts?.allPatrons.value === true,
    entered:
      kind !== null &&
      isOneOf(kind, ORDERS) &&
      facts?.proposed.value !== true &&
      findings?.signature.value !== "unsigned",
    identified: service?.identified ?? null,
  };
}

async function listGateDefects(tx: Tx, { libraryId, matterId }: Where, instrumentId: string): Promise<GateDefect[]> {
  const evaluation = await getEvaluation(tx, libraryId, instrumentId);
  const answers = (await listDefectAnswers(tx, matterId)).filter(
    (one) => one.instrumentId === instrumentId && one.paper === 0 && one.inWriting,
  );
  return (evaluation?.defects ?? [])
    .filter(({ paper }) => paper === 0)
    .map(({ rule, severity, title, records }) => ({
      rule,
      severity,
      title,
      records,
      answer: answers.find((one) => one.rule === rule)?.answer ?? null,
    }));
}

async function consultationOf(tx: Tx, matterId: string, paper: GatePaper | null): Promise<GateConsultation> {
  const { instrumentId, opinion } = await getConsultationState(tx, matterId);
  if (!paper || instrumentId !== paper.id || !opinion) return { answers: {}, opinion: null };
  return {
    answers: Object.fromEntries(opinion.answers.map(({ id, answer }) => [id, answer])),
    opinion: { id: opinion.id, advice: opinion.advice, categories: opinion.categories },
  };
}

async function decisionOf(tx: Tx, matterId: string, paper: GatePaper | null): Promise<GateDecision | null> {
  const { last } = await getDeterminationState(tx, matterId);
  return (
    last && {
      id: last.id,
      kind: last.kind,
      categories: last.categories,
      aboutThisPaper: last.instrumentId === (paper?.id ?? null),
      signed: last.signature !== null,
      departsFrom: last.notes.flatMap(({ stance, opinionId }) =>
        stance === "departed" && opinionId ? [opinionId] : [],
      ),
    }
  );
}

async function boardOf(tx: Tx, matterId: string): Promise<GateBoard | null> {
  const { state, referral } = await getBoardState(tx, matterId);
  if (!referral || state === "none") return null;
  return { state: state === "approved" ? "done" : state, meetingOn: referral.meetingOn };
}

async function waitingUntil(tx: Tx, { libraryId, matterId }: Where, instrumentId: string): Promise<Day | null> {
  const [notice] = await tx
    .select({ until: max(letterEvents.untilOn) })
    .from(letterEvents)
    .innerJoin(letters, and(eq(letters.matterId, letterEvents.matterId), eq(letters.id, letterEvents.letterId)))
    .where(
      and(
        eq(letterEvents.libraryId, libraryId),
        eq(letterEvents.matterId, matterId),
        eq(letterEvents.instrumentId, instrumentId),
        eq(letters.kind, "patron-notice"),
      ),
    );
  return notice?.until ?? null;
}

async function listDeletion(tx: Tx, { libraryId, matterId }: Where): Promise<GateDeletion[]> {
  const entries = await listSuspensions(tx, matterId);
  const noted: GateDeletion[] = entries.map(({ category, state }) => ({
    category: category as RecordCategory,
    state: state === "lifted" ? "running" : state,
  }));
  const unnoted = (await listHoldings(tx, libraryId)).filter(
    (held) =>
      !entries.some(
        (entry) => entry.category === held.category && (entry.holdingId === held.id || entry.system === held.system),
      ),
  );
  return [
    ...noted,
    ...unnoted.map((held) => ({ category: held.category as RecordCategory, state: "running" as const })),
  ];
}

/** Whose word was given that records may be handed over, the newest first; of each the last entry, withdrawn ones too. */
export async function listConsents(tx: Tx, { libraryId, matterId }: Where) {
  const rows = await tx
    .select()
    .from(consents)
    .where(and(eq(consents.libraryId, libraryId), eq(consents.matterId, matterId)))
    .orderBy(desc(consents.recordedAt), desc(consents.id));
  const key = rows.length > 0 && (await getMatterKey(tx, libraryId, matterId));
  if (!key) return [];
  const followed = new Set(rows.map(({ follows }) => follows));
  return rows
    .filter(({ id }) => !followed.has(id))
    .map(({ sealedText, ...row }) => ({
      ...row,
      categories: row.categories as RecordCategory[],
      ...openJson<{ who: string; note: string | null }>(sealedText, key, `consents.sealed_text ${row.id}`),
    }));
}

/** What the custodian has said of categories of records, the last word on each. */
export async function listStatements(tx: Tx, { libraryId, matterId }: Where) {
  const rows = await tx
    .select()
    .from(gateStatements)
    .where(and(eq(gateStatements.libraryId, libraryId), eq(gateStatements.matterId, matterId)));
  const key = rows.length > 0 && (await getMatterKey(tx, libraryId, matterId));
  if (!key) return [];
  const followed = new Set(rows.map(({ follows }) => follows));
  return rows
    .filter(({ id }) => !followed.has(id))
    .map(({ sealedText, ...row }) => ({
      ...row,
      category: row.category as RecordCategory,
      sentence: sealedText && openJson<string>(sealedText, key, `gate_statements.sealed_text ${row.id}`),
    }));
}

/** What has left the library in a matter, the latest first; what was put right afterwards is left out. */
export async function listHandOvers(tx: Tx, { libraryId, matterId }: Where) {
  const rows = await tx
    .select()
    .from(handOvers)
    .where(and(eq(handOvers.libraryId, libraryId), eq(handOvers.matterId, matterId)))
    .orderBy(desc(handOvers.handedOn), desc(handOvers.recordedAt));
  const key = rows.length > 0 && (await getMatterKey(tx, libraryId, matterId));
  if (!key) return [];
  const attached = await tx
    .select({
      handOverId: handOverFiles.handOverId,
      fileId: handOverFiles.fileId,
      sha256: handOverFiles.sha256,
    })
    .from(handOverFiles)
    .where(and(eq(handOverFiles.libraryId, libraryId), eq(handOverFiles.matterId, matterId)))
    .orderBy(handOverFiles.position);
  const corrected = new Set(rows.map(({ corrects }) => corrects));
  return rows
    .filter(({ id }) => !corrected.has(id))
    .map(({ sealedText, ...row }) => ({
      ...row,
      category: row.category as RecordCategory | null,
      ...openJson<{ what: string; toWhom: string; receipt: string | null }>(
        sealedText,
        key,
        `hand_overs.sealed_text ${row.id}`,
      ),
      files: attached.filter(({ handOverId }) => handOverId === row.id),
    }));
}

export type StoredHandOver = Awaited<ReturnType<typeof listHandOvers>>[number];
export type StoredConsent = Awaited<ReturnType<typeof listConsents>>[number];
export type StoredStatement = Awaited<ReturnType<typeof listStatements>>[number];
