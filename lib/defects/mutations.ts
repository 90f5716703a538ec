import { and, desc, eq } from "drizzle-orm";
import type { Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { defects, evaluations } from "@/db/schema/defects";
import { instruments, services } from "@/db/schema/instruments";
import { matters } from "@/db/schema/matters";
import { findingDecisions } from "@/db/schema/readings";
import { record } from "@/lib/audit/record";
import { now } from "@/lib/clock";
import type { DecideFinding } from "@/lib/findings/input";
import { recordDecision } from "@/lib/findings/mutations";
import { getPapers } from "@/lib/findings/queries";
import { newId } from "@/lib/ids";
import { mayDecide } from "@/lib/matter/queries";
import { getPolicy } from "@/lib/policy/queries";
import { getNewestReading, type StoredReading } from "@/lib/text/queries";
import { evaluate, RULE_SET_VERSION } from "./evaluate";
import type { IntakeAnswers } from "./types";

/**
 * Confirms or corrects a finding and holds the paper against the rules again, at once. `changed-meanwhile` where the
 * page that she saw is no longer what counts; `null` where it is not there for her, or not hers to decide.
 */
export async function decideFinding(
  tx: Tx,
  member: Member,
  input: DecideFinding,
): Promise<"decided" | "changed-meanwhile" | null> {
  if (!(await mayDecide(tx, input.matterId))) return null;
  const reading = await recordDecision(tx, member, input);
  if (!reading || reading === "changed-meanwhile") return reading;
  await evaluateInstrument(tx, reading);
  return "decided";
}

/**
 * Notes, after the paper was taken in, that who asks showed identification: a service that puts the last one right and
 * keeps the rest of it. The paper is held against the rules again. `null` where it is not there for her, or not hers.
 */
export async function noteIdentification(
  tx: Tx,
  member: Member,
  { matterId, instrumentId }: { matterId: string; instrumentId: string },
): Promise<"done" | null> {
  if (!(await mayDecide(tx, matterId))) return null;
  const { libraryId } = member;
  const [last] = await tx
    .select()
    .from(services)
    .where(
      and(eq(services.libraryId, libraryId), eq(services.matterId, matterId), eq(services.instrumentId, instrumentId)),
    )
    .orderBy(desc(services.recordedAt))
    .limit(1);
  if (!last) return null;
  if (last.identified) return "done";
  await tx.insert(services).values({
    ...last,
    id: newId(),
    identified: true,
    replaces: last.id,
    recordedBy: member.id,
    recordedAt: now(),
  });
  await record(tx, member, "instrument.identification-noted", instrumentId, { matterId });
  const reading = await getNewestReading(tx, libraryId, instrumentId);
  if (reading?.state === "read" || reading?.state === "failed") await evaluateInstrument(tx, reading);
  return "done";
}

/** Runs the rules over what a reading found and people decided, under the policy version that the matter keeps. */
export async function evaluateInstrument(tx: Tx, reading: StoredReading): Promise<void> {
  const { libraryId, matterId, instrumentId } = reading;
  const instrument = await underWhich(tx, reading);
  const { pack, library } = await getPolicy(tx, libraryId, instrument.policyVersionId);
  const id = newId();
  await tx.insert(evaluations).values({
    libraryId,
    matterId,
    id,
    instrumentId,
    readingId: reading.id,
    round: reading.round,
    ruleSet: RULE_SET_VERSION,
    policyVersionId: instrument.policyVersionId,
    afterDecision: await lastDecision(tx, reading),
    evaluatedAt: now(),
  });

  const { receivedOn } = instrument;
  const intake = await intakeAnswers(tx, reading, instrument.came);
  const rows = (await getPapers(tx, reading)).flatMap(({ index, findings, facts }) =>
    evaluate({ findings, facts, pack, library, receivedOn, intake }).map((defect, position) => ({
      libraryId,
      matterId,
      id: newId(),
      evaluationId: id,
      paper: index,
      position,
      ...defect,
    })),
  );
  if (rows.length > 0) await tx.insert(defects).values(rows);
}

async function underWhich(tx: Tx, { libraryId, matterId, instrumentId }: StoredReading) {
  const [row] = await tx
    .select({
      came: instruments.came,
      receivedOn: instruments.receivedOn,
      policyVersionId: matters.policyVersionId,
    })
    .from(instruments)
    .innerJoin(matters, and(eq(matters.libraryId, instruments.libraryId), eq(matters.id, instruments.matterId)))
    .where(
      and(eq(instruments.libraryId, libraryId), eq(instruments.matterId, matterId), eq(instruments.id, instrumentId)),
    );
  if (!row) throw new Error("An instrument that is being evaluated is missing.");
  return row;
}

async function intakeAnswers(
  tx: Tx,
  { libraryId, matterId, instrumentId }: StoredReading,
  came: "paper" | "oral" | "threat" | "typed-letter",
): Promise<IntakeAnswers> {
  const [service] = await tx
    .select({ identified: services.identified, servedAt: services.servedAtTime })
    .from(services)
    .where(
      and(eq(services.libraryId, libraryId), eq(services.matterId, matterId), eq(services.instrumentId, instrumentId)),
    )
    .orderBy(desc(services.recordedAt))
    .limit(1);
  const identified = service?.identified ?? null;
  return {
    oral: came === "oral" || came === "threat",
    ...(identified === null ? {} : { identified }),
    ...(service?.servedAt ? { servedAt: service.servedAt } : {}),
  };
}

async function lastDecision(tx: Tx, { libraryId, matterId, instrumentId }: StoredReading): Promise<string | null> {
  const [last] = await tx
    .select({ id: findingDecisions.id })
    .from(findingDecisions)
    .where(
      and(
        eq(findingDecisions.libraryId, libraryId),
        eq(findingDecisions.matterId, matterId),
        eq(findingDecisions.instrumentId, instrumentId),
      ),
    )
    .orderBy(desc(findingDecisions.decidedAt), desc(findingDecisions.id))
    .limit(1);
  return last?.id ?? null;
}
