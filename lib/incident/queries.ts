import { and, asc, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { drills, reportSteps, reports, requesterVerifications } from "@/db/schema/incident";
import { libraries, policyVersions, settings } from "@/db/schema/libraries";
import { devices } from "@/db/schema/people";
import { dayOf } from "@/lib/clock";
import { openJson } from "@/lib/files/keys";
import { getMatterKey } from "@/lib/files/queries";
import type { PolicyPack } from "@/lib/policy/pack";
import { getPolicyInForce } from "@/lib/policy/queries";
import { NO_CALL_LIST } from "./call-list";
import type { CallList, ReportBody } from "./types";

/** Where the call list lies among the settings. */
export const CALL_LIST = "desk-call-list";

/** Whom the desk calls, and when that was set: null until it was. */
export async function getCallList(tx: Tx, libraryId: string): Promise<{ list: CallList; setAt: Date | null }> {
  const [row] = await tx
    .select({ value: settings.value, setAt: settings.setAt })
    .from(settings)
    .where(and(eq(settings.libraryId, libraryId), eq(settings.key, CALL_LIST)));
  return row ? { list: row.value as CallList, setAt: row.setAt } : { list: NO_CALL_LIST, setAt: null };
}

/** The library's machines at the desk, those in use first; the newest first among them. */
export async function listDevices(tx: Tx, libraryId: string) {
  return tx
    .select({
      id: devices.id,
      name: devices.name,
      enrolledAt: devices.enrolledAt,
      enrolledBy: devices.enrolledBy,
      expiresAt: devices.expiresAt,
      revokedAt: devices.revokedAt,
      lastSeenAt: devices.lastSeenAt,
      claimExpiresAt: devices.claimExpiresAt,
      claimedAt: devices.claimedAt,
    })
    .from(devices)
    .where(eq(devices.libraryId, libraryId))
    .orderBy(desc(devices.enrolledAt));
}

/** A report that opened a matter, opened with the matter's key. */
export interface StoredReport extends Omit<typeof reports.$inferSelect, "libraryId" | "matterId" | "sealedBody"> {
  body: ReportBody;
}

/** The reports of a matter that the actor sees, the first one first. */
export async function listReports(tx: Tx, libraryId: string, matterId: string): Promise<StoredReport[]> {
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key) return [];
  const rows = await tx
    .select({
      id: reports.id,
      kind: reports.kind,
      silence: reports.silence,
      instrumentId: reports.instrumentId,
      sealedBody: reports.sealedBody,
      reportedBy: reports.reportedBy,
      reportedByDevice: reports.reportedByDevice,
      reportedAt: reports.reportedAt,
    })
    .from(reports)
    .where(and(eq(reports.libraryId, libraryId), eq(reports.matterId, matterId)))
    .orderBy(asc(reports.reportedAt));
  return rows.map(({ sealedBody, ...row }) => ({
    ...row,
    body: openJson<ReportBody>(sealedBody, key, reportPlace(row.id)),
  }));
}

/** What was done upon the reports of a matter, the newest first. */
export async function listReportSteps(tx: Tx, libraryId: string, matterId: string) {
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key) return [];
  const rows = await tx
    .select({
      id: reportSteps.id,
      reportId: reportSteps.reportId,
      step: reportSteps.step,
      doneOn: reportSteps.doneOn,
      sealedNote: reportSteps.sealedNote,
      recordedBy: reportSteps.recordedBy,
      recordedAt: reportSteps.recordedAt,
    })
    .from(reportSteps)
    .where(and(eq(reportSteps.libraryId, libraryId), eq(reportSteps.matterId, matterId)))
    .orderBy(desc(reportSteps.recordedAt));
  return rows.map(({ sealedNote, ...row }) => ({
    ...row,
    note: sealedNote ? openJson<string>(sealedNote, key, stepPlace(row.id)) : "",
  }));
}

/** What a call to the requester's agency brought, beside its outcome. */
export interface VerificationBody {
  number: string;
  source: "agency-site" | "directory" | "switchboard" | "our-own" | "other";
  sourceNote: string;
  spokeWith: string;
  note: string;
}

/** The calls by which who asks was verified, the newest first. */
export async function listVerifications(tx: Tx, libraryId: string, matterId: string) {
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key) return [];
  const rows = await tx
    .select({
      id: requesterVerifications.id,
      outcome: requesterVerifications.outcome,
      calledAt: requesterVerifications.calledAt,
      sealedBody: requesterVerifications.sealedBody,
      recordedBy: requesterVerifications.recordedBy,
    })
    .from(requesterVerifications)
    .where(and(eq(requesterVerifications.libraryId, libraryId), eq(requesterVerifications.matterId, matterId)))
    .orderBy(desc(requesterVerifications.calledAt));
  return rows.map(({ sealedBody, ...row }) => ({
    ...row,
    body: openJson<VerificationBody>(sealedBody, key, verificationPlace(row.id)),
  }));
}

/** The drills that were held, the newest first. */
export async function listDrills(tx: Tx, libraryId: string, most = 50) {
  return tx
    .select({
      id: drills.id,
      scenario: drills.scenario,
      who: drills.who,
      right: drills.right,
      questions: drills.questions,
      personId: drills.personId,
      deviceId: drills.deviceId,
      doneAt: drills.doneAt,
    })
    .from(drills)
    .where(eq(drills.libraryId, libraryId))
    .orderBy(desc(drills.doneAt))
    .limit(most);
}

/** The policy in force as everybody may know it; null before the set-up. */
export async function getPublicPolicy(tx: Tx, libraryId: string): Promise<PolicyPack | null> {
  const version = await getPolicyInForce(tx, libraryId);
  if (!version) return null;
  const [row] = await tx
    .select({
      terms: policyVersions.terms,
      confirmed: policyVersions.confirmed,
      inForceFrom: policyVersions.inForceFrom,
      timeZone: libraries.timeZone,
    })
    .from(policyVersions)
    .innerJoin(libraries, eq(libraries.id, policyVersions.libraryId))
    .where(and(eq(policyVersions.libraryId, libraryId), eq(policyVersions.id, version.id)));
  if (!row) return null;
  const confirmedOn = row.confirmed ? dayOf(row.inForceFrom, row.timeZone) : null;
  return { ...(row.terms as PolicyPack), confirmedOn };
}

/** The name and the hour of the library that the desk is in. */
export async function getDeskLibrary(tx: Tx, libraryId: string): Promise<{ name: string; timeZone: string }> {
  const [row] = await tx
    .select({ name: libraries.name, timeZone: libraries.timeZone })
    .from(libraries)
    .where(eq(libraries.id, libraryId));
  if (!row) throw new Error("The desk's library is gone.");
  return row;
}

export const reportPlace = (id: string) => `reports.sealed_body ${id}`;
export const stepPlace = (id: string) => `report_steps.sealed_note ${id}`;
export const verificationPlace = (id: string) => `requester_verifications.sealed_body ${id}`;
