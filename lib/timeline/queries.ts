import { and, eq, isNotNull } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { boardReferrals, boardVotes } from "@/db/schema/board";
import { consultationEvents, invitations, opinions } from "@/db/schema/consultation";
import { determinationSignatures, determinations } from "@/db/schema/determination";
import { handOvers } from "@/db/schema/hand-over";
import { suspensions } from "@/db/schema/holdings";
import { reports, requesterVerifications } from "@/db/schema/incident";
import { instruments } from "@/db/schema/instruments";
import { letterEvents, letters } from "@/db/schema/letters";
import { matters, silenceAnswers } from "@/db/schema/matters";
import { readings } from "@/db/schema/readings";
import { dayOf } from "@/lib/clock";
import type { Happening } from "./types";

type Of = { libraryId: string; matterId: string; timeZone: string };

/** All that happened in a matter, from the rows of every part of the program, the oldest first. */
export async function listHappenings(tx: Tx, of: Of): Promise<Happening[]> {
  const happenings = [
    ...(await ofItsOwn(tx, of)),
    ...(await ofItsPapers(tx, of)),
    ...(await ofTheDesk(tx, of)),
    ...(await ofCounsel(tx, of)),
    ...(await ofLetters(tx, of)),
    ...(await ofTheBoard(tx, of)),
    ...(await ofTheDecision(tx, of)),
  ];
  return happenings.sort((a, b) => a.on.localeCompare(b.on) || a.at.getTime() - b.at.getTime());
}

type Said = Pick<Happening, "kind" | "what" | "at"> & Partial<Happening>;

function happening({ timeZone }: Of, said: Said): Happening {
  const on = said.on ?? dayOf(said.at, timeZone);
  return { more: null, personId: null, name: null, instrumentId: null, day: null, ...said, on };
}

const within = (table: { libraryId: PgColumn; matterId: PgColumn }, { libraryId, matterId }: Of) =>
  and(eq(table.libraryId, libraryId), eq(table.matterId, matterId));

async function ofItsOwn(tx: Tx, of: Of): Promise<Happening[]> {
  const [matter] = await tx
    .select({ openedAt: matters.openedAt, openedBy: matters.openedBy, concludedAt: matters.concludedAt })
    .from(matters)
    .where(and(eq(matters.libraryId, of.libraryId), eq(matters.id, of.matterId)));
  if (!matter) return [];
  const answers = await tx
    .select({ answer: silenceAnswers.answer, by: silenceAnswers.answeredBy, at: silenceAnswers.answeredAt })
    .from(silenceAnswers)
    .where(within(silenceAnswers, of));
  return [
    happening(of, { kind: "opened", what: "", at: matter.openedAt, personId: matter.openedBy }),
    ...answers.map(({ answer, by, at }) => happening(of, { kind: "silence", what: answer, at, personId: by })),
    ...(matter.concludedAt ? [happening(of, { kind: "concluded", what: "", at: matter.concludedAt })] : []),
  ];
}

async function ofItsPapers(tx: Tx, of: Of): Promise<Happening[]> {
  const papers = await tx
    .select({
      instrumentId: instruments.id,
      came: instruments.came,
      supersedes: instruments.supersedes,
      on: instruments.receivedOn,
      at: instruments.addedAt,
      personId: instruments.addedBy,
    })
    .from(instruments)
    .where(within(instruments, of));
  const read = await tx
    .select({ instrumentId: readings.instrumentId, state: readings.state, at: readings.finishedAt })
    .from(readings)
    .where(and(within(readings, of), isNotNull(readings.finishedAt)));
  return [
    ...papers.map(({ came, supersedes, ...row }) =>
      happening(of, { ...row, kind: "received", what: came, more: supersedes && "replaces" }),
    ),
    ...read.map(({ instrumentId, state, at }) =>
      happening(of, { kind: state === "read" ? "read" : "not-read", what: "", at: at!, instrumentId }),
    ),
  ];
}

async function ofTheDesk(tx: Tx, of: Of): Promise<Happening[]> {
  const reported = await tx
    .select({ what: reports.kind, personId: reports.reportedBy, at: reports.reportedAt })
    .from(reports)
    .where(within(reports, of));
  const verified = await tx
    .select({
      what: requesterVerifications.outcome,
      personId: requesterVerifications.recordedBy,
      at: requesterVerifications.calledAt,
    })
    .from(requesterVerifications)
    .where(within(requesterVerifications, of));
  const suspended = await tx
    .select({
      what: suspensions.state,
      more: suspensions.category,
      name: suspensions.system,
      on: suspensions.doneOn,
      personId: suspensions.recordedBy,
      at: suspensions.recordedAt,
    })
    .from(suspensions)
    .where(within(suspensions, of));
  return [
    ...reported.map((row) => happening(of, { ...row, kind: "reported" })),
    ...verified.map((row) => happening(of, { ...row, kind: "verified" })),
    ...suspended.map((row) => happening(of, { ...row, kind: "suspended" })),
  ];
}

async function ofCounsel(tx: Tx, of: Of): Promise<Happening[]> {
  const events = await tx
    .select({
      what: consultationEvents.kind,
      name: invitations.name,
      personId: consultationEvents.recordedBy,
      at: consultationEvents.happenedAt,
    })
    .from(consultationEvents)
    .innerJoin(
      invitations,
      and(eq(invitations.matterId, consultationEvents.matterId), eq(invitations.id, consultationEvents.invitationId)),
    )
    .where(within(consultationEvents, of));
  const advised = await tx
    .select({
      what: opinions.source,
      name: invitations.name,
      on: opinions.givenOn,
      personId: opinions.recordedBy,
      at: opinions.recordedAt,
    })
    .from(opinions)
    .innerJoin(invitations, and(eq(invitations.matterId, opinions.matterId), eq(invitations.id, opinions.invitationId)))
    .where(within(opinions, of));
  return [
    ...events.map((row) => happening(of, { ...row, kind: "counsel" })),
    // What she advised is privileged, and stands with counsel's page: here it is said only that she did.
    ...advised.map((row) => happening(of, { ...row, kind: "advised" })),
  ];
}

async function ofLetters(tx: Tx, of: Of): Promise<Happening[]> {
  const rows = await tx
    .select({
      what: letterEvents.kind,
      more: letters.kind,
      name: letterEvents.party,
      on: letterEvents.happenedOn,
      day: letterEvents.untilOn,
      instrumentId: letterEvents.instrumentId,
      personId: letterEvents.recordedBy,
      at: letterEvents.recordedAt,
    })
    .from(letterEvents)
    .leftJoin(letters, and(eq(letters.matterId, letterEvents.matterId), eq(letters.id, letterEvents.letterId)))
    .where(within(letterEvents, of));
  return rows.map((row) => happening(of, { ...row, kind: "letter" }));
}

async function ofTheBoard(tx: Tx, of: Of): Promise<Happening[]> {
  const referred = await tx
    .select({
      what: boardReferrals.state,
      more: boardReferrals.meeting,
      day: boardReferrals.meetingOn,
      personId: boardReferrals.referredBy,
      at: boardReferrals.referredAt,
    })
    .from(boardReferrals)
    .where(within(boardReferrals, of));
  const voted = await tx
    .select({
      what: boardVotes.outcome,
      on: boardVotes.heldOn,
      personId: boardVotes.recordedBy,
      at: boardVotes.recordedAt,
    })
    .from(boardVotes)
    .where(within(boardVotes, of));
  return [
    ...referred.map((row) => happening(of, { ...row, kind: "board" })),
    ...voted.map((row) => happening(of, { ...row, kind: "voted" })),
  ];
}

async function ofTheDecision(tx: Tx, of: Of): Promise<Happening[]> {
  const signed = await tx
    .select({
      what: determinations.kind,
      instrumentId: determinations.instrumentId,
      personId: determinationSignatures.signedBy,
      at: determinationSignatures.signedAt,
    })
    .from(determinationSignatures)
    .innerJoin(
      determinations,
      and(
        eq(determinations.matterId, determinationSignatures.matterId),
        eq(determinations.id, determinationSignatures.determinationId),
      ),
    )
    .where(within(determinationSignatures, of));
  const handed = await tx
    .select({
      what: handOvers.kind,
      more: handOvers.category,
      instrumentId: handOvers.instrumentId,
      on: handOvers.handedOn,
      personId: handOvers.recordedBy,
      at: handOvers.recordedAt,
    })
    .from(handOvers)
    .where(within(handOvers, of));
  return [
    ...signed.map((row) => happening(of, { ...row, kind: "signed" })),
    ...handed.map((row) => happening(of, { ...row, kind: "handed-over" })),
  ];
}
