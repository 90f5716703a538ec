import { and, desc, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { determinationSignatures, determinations, fileNotes } from "@/db/schema/determination";
import { files } from "@/db/schema/instruments";
import { libraries } from "@/db/schema/libraries";
import { matters } from "@/db/schema/matters";
import { getConsultationState } from "@/lib/consultation/queries";
import type { Opinion } from "@/lib/consultation/types";
import { getHouse, listAgreements } from "@/lib/deadlines/queries";
import { openJson } from "@/lib/files/keys";
import { getMatterKey } from "@/lib/files/queries";
import { getPapers } from "@/lib/findings/queries";
import type { Day, RecordCategory } from "@/lib/findings/types";
import { listInstruments } from "@/lib/intake/queries";
import { saidOutside } from "@/lib/letters/cure-words";
import type { PaperFacts } from "@/lib/letters/facts";
import type { Letter } from "@/lib/letters/letter";
import { paperFacts } from "@/lib/letters/paper-facts";
import { listOpenDefects } from "@/lib/letters/queries";
import { getStandingInstrument } from "@/lib/matter/queries";
import type { PolicyPack } from "@/lib/policy/pack";
import { getPolicy } from "@/lib/policy/queries";
import { getNewestReading } from "@/lib/text/queries";
import type { DeterminationChoices } from "./input";
import type { DecisionFacts } from "./paper";
import type { DeterminationKind } from "./types";

/** A note to file, privileged. */
export interface StoredNote {
  id: string;
  opinionId: string | null;
  stance: "followed" | "departed" | "no-advice";
  reasons: string;
  fileId: string | null;
  writtenBy: string;
  writtenAt: Date;
}

/** What was decided, with its signature and its notes. */
export interface StoredDetermination {
  id: string;
  reference: string;
  kind: DeterminationKind;
  categories: RecordCategory[];
  instrumentId: string | null;
  opinionId: string | null;
  decidedOn: Day;
  choices: DeterminationChoices;
  letter: Letter;
  paperHash: string;
  determinedBy: string;
  determinedAt: Date;
  signature: {
    by: "code" | "recovery-code" | "passkey";
    signedBy: string;
    signedAt: Date;
    fileId: string;
    sha256: string;
  } | null;
  /** The newest first. */
  notes: StoredNote[];
}

/** What was decided in a matter. */
export interface DeterminationState {
  /** The one that counts: the last. */
  last: StoredDetermination | null;
  /** Those before it, the newest first. */
  earlier: StoredDetermination[];
  /** Whether the last one is about the paper that counts, and signed: the matter may be closed on it. */
  closes: boolean;
}

/** What was decided in a matter, the last one first; nothing where the matter is not there for who asks. */
export async function getDeterminationState(tx: Tx, matterId: string): Promise<DeterminationState> {
  const all = await listDeterminations(tx, matterId);
  const followed = new Set(all.map(({ follows }) => follows));
  const last = all.find(({ id }) => !followed.has(id)) ?? null;
  const standing = last && (await getStandingInstrument(tx, matterId));
  return {
    last,
    earlier: all.filter((one) => one !== last),
    closes: last?.signature != null && last.instrumentId === standing,
  };
}

async function listDeterminations(
  tx: Tx,
  matterId: string,
): Promise<(StoredDetermination & { follows: string | null })[]> {
  const rows = await tx
    .select({ determination: determinations, signature: determinationSignatures, sha256: files.sha256 })
    .from(determinations)
    .leftJoin(
      determinationSignatures,
      and(
        eq(determinationSignatures.matterId, determinations.matterId),
        eq(determinationSignatures.determinationId, determinations.id),
      ),
    )
    .leftJoin(
      files,
      and(eq(files.matterId, determinationSignatures.matterId), eq(files.id, determinationSignatures.fileId)),
    )
    .where(eq(determinations.matterId, matterId))
    .orderBy(desc(determinations.determinedAt), desc(determinations.id));
  const libraryId = rows[0]?.determination.libraryId;
  const key = libraryId && (await getMatterKey(tx, libraryId, matterId));
  if (!key) return [];
  const notes = await listNotes(tx, matterId, key);
  return rows.map(({ determination: { sealedText, libraryId, matterId, ...row }, signature, sha256 }) => ({
    ...row,
    categories: row.categories as RecordCategory[],
    ...openJson<SealedDetermination>(sealedText, key, `determinations.sealed_text ${row.id}`),
    signature: signature && {
      by: signature.by,
      signedBy: signature.signedBy,
      signedAt: signature.signedAt,
      fileId: signature.fileId,
      sha256: sha256 ?? "",
    },
    notes: notes.filter(({ determinationId }) => determinationId === row.id),
  }));
}

/** What is sealed of a determination. */
interface SealedDetermination {
  letter: Letter;
  choices: DeterminationChoices;
}

async function listNotes(tx: Tx, matterId: string, key: Buffer): Promise<(StoredNote & { determinationId: string })[]> {
  const rows = await tx
    .select()
    .from(fileNotes)
    .where(eq(fileNotes.matterId, matterId))
    .orderBy(desc(fileNotes.writtenAt), desc(fileNotes.id));
  return rows.map(({ sealedText, libraryId, matterId, follows, ...row }) => ({
    ...row,
    reasons: openJson<{ reasons: string }>(sealedText, key, `file_notes.sealed_text ${row.id}`).reasons,
  }));
}

/** Everything that a decision is written from and against. */
export interface DecisionTable {
  matterId: string;
  receivedOn: Day;
  /** The paper that counts. */
  instrumentId: string | null;
  /** Of the paper; without its reference and its custodian, who are another's to say. */
  facts: Omit<DecisionFacts, "reference" | "custodian">;
  pack: PolicyPack;
  timeZone: string;
  /** Counsel's advice on this paper, in writing or confirmed; and what she only said. */
  opinion: Opinion | null;
  spoken: Opinion | null;
}

/** What a decision on a matter is written from, or `null` where there is no such matter for who asks. */
export async function getDecisionTable(tx: Tx, libraryId: string, matterId: string): Promise<DecisionTable | null> {
  const [matter] = await tx
    .select({ receivedOn: matters.receivedOn, policyVersionId: matters.policyVersionId, library: libraries.name })
    .from(matters)
    .innerJoin(libraries, eq(libraries.id, matters.libraryId))
    .where(and(eq(matters.libraryId, libraryId), eq(matters.id, matterId)));
  if (!matter) return null;
  const { pack, timeZone } = await getPolicy(tx, libraryId, matter.policyVersionId);
  const standing = await getStandingInstrument(tx, matterId);
  const instrument = (await listInstruments(tx, libraryId, [matterId])).find(({ id }) => id === standing) ?? null;
  const reading = instrument && (await getNewestReading(tx, libraryId, instrument.id));
  const operative = (reading && (await getPapers(tx, reading))[0]) ?? null;
  const found = operative?.findings ?? null;
  const open = (instrument ? await listOpenDefects(tx, libraryId, matterId, instrument.id) : []).filter(
    ({ severity }) => severity !== "advisory",
  );
  const sent = instrument && (await sentPaper(tx, libraryId, instrument, operative));
  const consultation = await getConsultationState(tx, matterId);
  const spoken = instrument?.came === "oral" || instrument?.came === "threat";
  const aboutThis = consultation.instrumentId === (instrument?.id ?? null);
  return {
    matterId,
    receivedOn: instrument?.receivedOn ?? matter.receivedOn,
    instrumentId: instrument?.id ?? null,
    pack,
    timeZone,
    opinion: aboutThis ? consultation.opinion : null,
    spoken: aboutThis ? consultation.oralUnconfirmed : null,
    facts: {
      library: matter.library,
      policy: { name: pack.title, section: pack.section, clauses: pack.clauses },
      paper: instrument && {
        spoken,
        receivedOn: instrument.receivedOn,
        // Of what was only said there is no kind, whatever the words were taken for.
        kind: spoken ? null : (found?.instrument.value ?? null),
        issuedOn: found?.issuedOn.value ?? null,
        court: found?.court.value?.name ?? null,
        caseNumber: found?.caseNumber.value ?? null,
        caption: found?.caption.value ?? null,
        requester: found?.requester.value ?? null,
        asked: found?.records.value ?? [],
        period: found?.period.value ?? null,
      },
      defects: open.map((defect) => ({
        rule: defect.rule,
        title: defect.title,
        severity: defect.severity,
        said: (sent && saidOutside([defect], sent, pack)[0]) ?? null,
      })),
    },
  };
}

/** The paper as the letters to its sender speak of it. */
async function sentPaper(
  tx: Tx,
  libraryId: string,
  { id, came, receivedOn, service }: Awaited<ReturnType<typeof listInstruments>>[number],
  operative: Parameters<typeof paperFacts>[1],
): Promise<PaperFacts> {
  const agreement = (await listAgreements(tx, libraryId, [id])).get(id) ?? null;
  const how = service?.how ?? "other";
  return paperFacts({ came, receivedOn, how }, operative, await getHouse(tx, libraryId), agreement);
}

/**
 * What waits for this member's signature in matters that are not sealed, those of the desk first. A sealed matter's
 * decision is signed on its own page.
 */
export async function listUnsigned(
  tx: Tx,
  member: { id: string; libraryId: string },
): Promise<(StoredDetermination & { matterId: string })[]> {
  const rows = await tx
    .select({ matterId: determinations.matterId })
    .from(determinations)
    .innerJoin(matters, and(eq(matters.libraryId, determinations.libraryId), eq(matters.id, determinations.matterId)))
    .leftJoin(
      determinationSignatures,
      and(
        eq(determinationSignatures.matterId, determinations.matterId),
        eq(determinationSignatures.determinationId, determinations.id),
      ),
    )
    .where(
      and(
        eq(determinations.libraryId, member.libraryId),
        isNull(determinationSignatures.id),
        isNull(matters.concludedAt),
        ne(matters.standing, "sealed"),
      ),
    );
  const found = await Promise.all(
    [...new Set(rows.map(({ matterId }) => matterId))].map(async (matterId) => ({
      matterId,
      last: (await getDeterminationState(tx, matterId)).last,
    })),
  );
  return found
    .flatMap(({ matterId, last }) => (last && !last.signature && maySign(last, member) ? [{ ...last, matterId }] : []))
    .sort((a, b) => a.determinedAt.getTime() - b.determinedAt.getTime());
}

/** A decision is signed by who made it; a refusal at the desk by the custodian, whoever refused. */
export function maySign(
  { kind, determinedBy }: Pick<StoredDetermination, "kind" | "determinedBy">,
  member: { id: string },
): boolean {
  return kind === "refused-at-the-desk" || determinedBy === member.id;
}
