import { and, eq, gt, isNull } from "drizzle-orm";
import type { Desk, Member } from "@/db/actor";
import type { Tx } from "@/db/client";
import { drills, reportSteps, reports, requesterVerifications } from "@/db/schema/incident";
import { settings } from "@/db/schema/libraries";
import { devices } from "@/db/schema/people";
import { record } from "@/lib/audit/record";
import { hashToken } from "@/lib/auth/tokens";
import { now } from "@/lib/clock";
import { sealJson } from "@/lib/files/keys";
import { getMatterKey } from "@/lib/files/queries";
import { newId, newReference, newSecret } from "@/lib/ids";
import { getMatter } from "@/lib/matter/queries";
import { DRILLS } from "./drills";
import { followUps } from "./follow-ups";
import type { CallListInput, LogDrill, NoteStep, SendReport, VerifyRequester } from "./input";
import {
  CALL_LIST,
  getCallList,
  listReports,
  reportPlace,
  stepPlace,
  type VerificationBody,
  verificationPlace,
} from "./queries";
import type { CallList, ReportBody } from "./types";

/** A machine stays enrolled for so long. */
const ENROLLED_DAYS = 90;
/** And its code works for so long, once. */
const CODE_MINUTES = 30;

/** Writes a report into its matter, under the matter's key, in the name of who reports. */
export async function insertReport(
  tx: Tx,
  reporter: Member | Desk,
  matter: { id: string; key: Buffer },
  { submission: _, kind, silence, ...body }: SendReport,
  instrumentId: string | null,
): Promise<void> {
  const id = newId();
  await tx.insert(reports).values({
    libraryId: reporter.libraryId,
    matterId: matter.id,
    id,
    kind,
    silence,
    instrumentId,
    sealedBody: sealJson(body satisfies ReportBody, matter.key, reportPlace(id)),
    reportedBy: reporter.kind === "member" ? reporter.id : null,
    reportedByDevice: reporter.kind === "desk" ? reporter.id : null,
    reportedAt: now(),
  });
  await record(tx, reporter, "report.received", id, { matterId: matter.id, details: { kind, silence } });
}

/** Notes a step that was done upon a report. `null` where there is no such report, or where the step is not there yet. */
export async function noteStep(tx: Tx, member: Member, input: NoteStep): Promise<true | null> {
  const { libraryId } = member;
  const { matterId, reportId, step, doneOn, note } = input;
  const matter = await getMatter(tx, libraryId, matterId);
  const key = matter && (await getMatterKey(tx, libraryId, matterId));
  if (!matter || !key) return null;
  const report = (await listReports(tx, libraryId, matterId)).find(({ id }) => id === reportId);
  if (!report || !followUps(report.kind, matter.standing === "open").some(({ id }) => id === step)) return null;

  const id = newId();
  const sealedNote = note ? sealJson(note, key, stepPlace(id)) : null;
  await tx.insert(reportSteps).values({
    libraryId,
    matterId,
    id,
    reportId,
    step,
    doneOn,
    sealedNote,
    recordedBy: member.id,
    recordedAt: now(),
  });
  await record(tx, member, "report.step-noted", id, { matterId, details: { step, doneOn } });
  return true;
}

/** Notes a call to the requester's agency. `null` where the matter is not there for who asks. */
export async function insertVerification(
  tx: Tx,
  member: Member,
  { matterId, outcome, number, source, sourceNote, spokeWith, note }: VerifyRequester,
  calledAt: Date,
): Promise<true | null> {
  const { libraryId } = member;
  const key = (await getMatter(tx, libraryId, matterId)) && (await getMatterKey(tx, libraryId, matterId));
  if (!key) return null;
  const id = newId();
  const body: VerificationBody = { number, source, sourceNote, spokeWith, note };
  await tx.insert(requesterVerifications).values({
    libraryId,
    matterId,
    id,
    outcome,
    calledAt,
    sealedBody: sealJson(body, key, verificationPlace(id)),
    recordedBy: member.id,
    recordedAt: now(),
  });
  await record(tx, member, "requester.called", id, { matterId, details: { outcome } });
  return true;
}

/** Sets whom the desk calls; `stale` where somebody else has set it since the asking member saw it. */
export async function setCallList(
  tx: Tx,
  member: Member,
  { seen, ...list }: CallListInput,
): Promise<"saved" | "stale"> {
  const { libraryId } = member;
  const { setAt } = await getCallList(tx, libraryId);
  if ((setAt?.toISOString() ?? null) !== (seen && new Date(seen).toISOString())) return "stale";
  const set = { value: list satisfies CallList, setBy: member.id, setAt: now() };
  const where = and(eq(settings.libraryId, libraryId), eq(settings.key, CALL_LIST));
  const changed = setAt
    ? await tx
        .update(settings)
        .set(set)
        .where(and(where, eq(settings.setAt, setAt)))
        .returning({ key: settings.key })
    : await tx
        .insert(settings)
        .values({ libraryId, key: CALL_LIST, ...set })
        .onConflictDoNothing()
        .returning({ key: settings.key });
  if (changed.length === 0) return "stale";
  await record(tx, member, "call-list.set", libraryId, { details: { contacts: list.contacts.length } });
  return "saved";
}

/** Begins the enrolment of a machine: gives the code that it is enrolled with, once, within half an hour. */
export async function enrolDevice(tx: Tx, member: Member, name: string): Promise<{ id: string; code: string }> {
  const id = newId();
  const code = newReference();
  const at = now();
  await tx.insert(devices).values({
    libraryId: member.libraryId,
    id,
    name,
    // Nobody has this token: the machine gets its own for the code.
    tokenHash: hashToken(newSecret()),
    claimHash: hashToken(code),
    claimExpiresAt: new Date(at.getTime() + CODE_MINUTES * 60_000),
    enrolledBy: member.id,
    enrolledAt: at,
    expiresAt: new Date(at.getTime() + ENROLLED_DAYS * 86_400_000),
  });
  await record(tx, member, "device.enrolled", id, { details: { name } });
  return { id, code };
}

/** Takes a machine's enrolment back, at once. `null` where it has none. */
export async function revokeDevice(tx: Tx, member: Member, id: string): Promise<true | null> {
  const revoked = await tx
    .update(devices)
    .set({ revokedAt: now() })
    .where(and(eq(devices.libraryId, member.libraryId), eq(devices.id, id), isNull(devices.revokedAt)))
    .returning({ id: devices.id });
  if (revoked.length === 0) return null;
  await record(tx, member, "device.revoked", id);
  return true;
}

/** Changes a code for the token that its machine keeps, at the door; `null` where it was used, has run out or never was. */
export async function claimDevice(tx: Tx, code: string): Promise<{ token: string; expiresAt: Date } | null> {
  const token = newSecret();
  const at = now();
  const [device] = await tx
    .update(devices)
    .set({ tokenHash: hashToken(token), claimHash: null, claimedAt: at, lastSeenAt: at })
    .where(
      and(
        eq(devices.claimHash, hashToken(readCode(code))),
        gt(devices.claimExpiresAt, at),
        gt(devices.expiresAt, at),
        isNull(devices.revokedAt),
      ),
    )
    .returning({ expiresAt: devices.expiresAt });
  return device ? { token, expiresAt: device.expiresAt } : null;
}

/** A code as it was made, however it was typed: small letters, spaces, an O for a zero. */
function readCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/U/g, "V");
  return `${letters.slice(0, 5)}-${letters.slice(5, 15)}`;
}

/** Notes that a drill was held. It leaves no matter. */
export async function logDrill(tx: Tx, reporter: Member | Desk, { scenario, who, right }: LogDrill): Promise<void> {
  const questions = DRILLS.find(({ id }) => id === scenario)!.questions.length;
  await tx.insert(drills).values({
    libraryId: reporter.libraryId,
    id: newId(),
    scenario,
    who,
    right: Math.min(right, questions),
    questions,
    personId: reporter.kind === "member" ? reporter.id : null,
    deviceId: reporter.kind === "desk" ? reporter.id : null,
    doneAt: now(),
  });
}
