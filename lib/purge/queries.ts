import { and, asc, eq, isNull } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { boardReferrals, boardVotes } from "@/db/schema/board";
import { comments, consultations, opinions } from "@/db/schema/consultation";
import { defectAnswers, defects } from "@/db/schema/defects";
import { determinations, fileNotes, determinationSignatures as signatures } from "@/db/schema/determination";
import { consents, gateStatements, handOverFiles, handOvers } from "@/db/schema/hand-over";
import { suspensions } from "@/db/schema/holdings";
import { reports, requesterVerifications } from "@/db/schema/incident";
import { files, instrumentFiles, instruments } from "@/db/schema/instruments";
import { letters } from "@/db/schema/letters";
import { matters } from "@/db/schema/matters";
import { nondisclosures, personsTold } from "@/db/schema/nondisclosure";
import { findingDecisions, findings, pages } from "@/db/schema/readings";
import { purgedFiles, purges } from "@/db/schema/retention";
import { dayOf } from "@/lib/clock";
import type { Day } from "@/lib/findings/types";
import type { Letter } from "@/lib/letters/letter";
import { getTimeZone } from "@/lib/policy/queries";
import { listNewestReadings } from "@/lib/text/queries";
import type { Counted, Inventory, InventoryDecision, InventoryPaper } from "./inventory";

const TABLES = {
  pages,
  findings,
  findingDecisions,
  defects,
  defectAnswers,
  consultations,
  opinions,
  comments,
  letters,
  fileNotes,
  boardReferrals,
  boardVotes,
  gateStatements,
  consents,
  handOvers,
  handOverFiles,
  suspensions,
  reports,
  requesterVerifications,
  nondisclosures,
  personsTold,
} satisfies Record<Counted, PgTable>;

/** What a purge of a matter would take, as far as the asking member sees it, and the decisions that it leaves. */
export async function getInventory(tx: Tx, libraryId: string, matterId: string): Promise<Inventory> {
  const counts = {} as Inventory["counts"];
  for (const [name, table] of Object.entries(TABLES) as [Counted, (typeof TABLES)[Counted]][]) {
    counts[name] = await tx.$count(table, and(eq(table.libraryId, libraryId), eq(table.matterId, matterId)));
  }
  const decisions = await listDecisions(tx, libraryId, matterId);
  const signed = decisions.flatMap(({ paper }) => (paper ? [paper.fileId] : []));
  const stored = await tx
    .select({ id: files.id, bytes: files.bytes })
    .from(files)
    .where(and(eq(files.libraryId, libraryId), eq(files.matterId, matterId)));
  const rest = stored.filter(({ id }) => !signed.includes(id));
  return {
    papers: await listPapers(tx, libraryId, matterId),
    counts,
    files: { count: rest.length, bytes: rest.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) },
    decisions,
  };
}

async function listPapers(tx: Tx, libraryId: string, matterId: string): Promise<InventoryPaper[]> {
  const rows = await tx
    .select({ id: instruments.id, came: instruments.came, receivedOn: instruments.receivedOn })
    .from(instruments)
    .where(and(eq(instruments.libraryId, libraryId), eq(instruments.matterId, matterId)))
    .orderBy(asc(instruments.addedAt), asc(instruments.id));
  const ids = rows.map(({ id }) => id);
  const readings = await listNewestReadings(tx, libraryId, ids);
  const originals = await tx
    .select({
      instrumentId: instrumentFiles.instrumentId,
      sha256: files.sha256,
      bytes: files.bytes,
      mediaType: files.mediaType,
    })
    .from(instrumentFiles)
    .innerJoin(
      files,
      and(
        eq(files.libraryId, instrumentFiles.libraryId),
        eq(files.matterId, instrumentFiles.matterId),
        eq(files.id, instrumentFiles.fileId),
      ),
    )
    .where(and(eq(instrumentFiles.libraryId, libraryId), eq(instrumentFiles.matterId, matterId)))
    .orderBy(asc(instrumentFiles.position));
  return rows.map(({ id, came, receivedOn }) => ({
    receivedOn,
    spoken: came !== "paper",
    pages: readings.find(({ instrumentId }) => instrumentId === id)?.pagesTotal ?? null,
    files: originals
      .filter(({ instrumentId, mediaType }) => instrumentId === id && mediaType !== "text/plain")
      .map(({ sha256, bytes }) => ({ sha256: sha256 ?? "", bytes: bytes ?? 0 })),
  }));
}

async function listDecisions(tx: Tx, libraryId: string, matterId: string): Promise<InventoryDecision[]> {
  const rows = await tx
    .select({
      kind: determinations.kind,
      reference: determinations.reference,
      decidedOn: determinations.decidedOn,
      fileId: files.id,
      sha256: files.sha256,
    })
    .from(determinations)
    .leftJoin(
      signatures,
      and(eq(signatures.matterId, determinations.matterId), eq(signatures.determinationId, determinations.id)),
    )
    .leftJoin(files, and(eq(files.matterId, signatures.matterId), eq(files.id, signatures.fileId)))
    .where(and(eq(determinations.libraryId, libraryId), eq(determinations.matterId, matterId)))
    .orderBy(asc(determinations.determinedAt), asc(determinations.id));
  return rows.map(({ fileId, sha256, ...row }) => ({
    ...row,
    paper: fileId && sha256 ? { fileId, sha256 } : null,
  }));
}

/** Whether what a matter held is destroyed. */
export async function isPurged(tx: Tx, libraryId: string, matterId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: purges.id })
    .from(purges)
    .where(and(eq(purges.libraryId, libraryId), eq(purges.matterId, matterId)));
  return row !== undefined;
}

/** What is left of a purged matter. */
export interface Purge {
  /** The certificate's reference, and the matter's. */
  reference: string;
  matter: string;
  receivedOn: Day;
  purgedOn: Day;
  purgedBy: string;
  certificate: Letter;
  fileId: string;
  decisions: InventoryDecision[];
  /** How many files still wait to be taken off the disk; nobody can open them. */
  filesLeft: number;
}

/** What is left of a purged matter; `null` where there is none for who asks, or it is not purged. */
export async function getPurge(tx: Tx, libraryId: string, matterId: string): Promise<Purge | null> {
  const [row] = await tx
    .select({ purge: purges, matter: matters.reference, receivedOn: matters.receivedOn })
    .from(purges)
    .innerJoin(matters, and(eq(matters.libraryId, purges.libraryId), eq(matters.id, purges.matterId)))
    .where(and(eq(purges.libraryId, libraryId), eq(purges.matterId, matterId)));
  if (!row) return null;
  const { reference, purgedAt, purgedBy, certificate, fileId } = row.purge;
  return {
    reference,
    matter: row.matter,
    receivedOn: row.receivedOn,
    purgedOn: dayOf(purgedAt, await getTimeZone(tx, libraryId)),
    purgedBy,
    certificate: certificate as Letter,
    fileId,
    decisions: await listDecisions(tx, libraryId, matterId),
    filesLeft: (await listFilesToRemove(tx, libraryId, matterId)).length,
  };
}

/** The files of a purged matter that still lie in the store, without their keys. */
export async function listFilesToRemove(tx: Tx, libraryId: string, matterId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: purgedFiles.id })
    .from(purgedFiles)
    .where(
      and(eq(purgedFiles.libraryId, libraryId), eq(purgedFiles.matterId, matterId), isNull(purgedFiles.removedAt)),
    );
  return rows.map(({ id }) => id);
}
