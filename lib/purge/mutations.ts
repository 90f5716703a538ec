import { and, eq, inArray, sql } from "drizzle-orm";
import { type Member, withActor } from "@/db/actor";
import type { Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { files } from "@/db/schema/instruments";
import { matters } from "@/db/schema/matters";
import { purgedFiles } from "@/db/schema/retention";
import { record } from "@/lib/audit/record";
import { now, today } from "@/lib/clock";
import { paperHash } from "@/lib/determination/keep-paper";
import { titleOf } from "@/lib/determination/paper";
import { fileStore } from "@/lib/files/file-store";
import type { KeptFile } from "@/lib/files/keep-file";
import { unwrapKey, wrapKey } from "@/lib/files/keys";
import { getMatterKey, libraryKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import type { Letter } from "@/lib/letters/letter";
import { getMatter, mayDecide } from "@/lib/matter/queries";
import { getPolicy } from "@/lib/policy/queries";
import { getRetention } from "@/lib/retention/queries";
import { certificateOf } from "./certificate";
import type { AskPurge } from "./input";
import { inventoryHash } from "./inventory";
import { getInventory, listFilesToRemove } from "./queries";

/** Who purges, as the certificate names her. */
interface Purger extends Member {
  name: string;
  role: "director" | "designee" | "staff";
}

/** A certificate before it is signed. */
export interface PurgeDraft {
  ask: AskPurge;
  /** The certificate's, random. */
  reference: string;
  letter: Letter;
  hash: string;
  title: string;
  timeZone: string;
  /** The signed determinations that stay. */
  kept: string[];
}

/** What stands against a purge. `changed-meanwhile`: something came after the page was opened. */
export type Refused = "changed-meanwhile" | "not-yet";

/**
 * Writes the certificate of a purge and purges nothing. `not-yet` where the matter is open, its day has not come or a hold
 * stands; `null` where it is not hers to purge.
 */
export async function draftPurge(
  tx: Tx,
  member: Purger,
  ask: AskPurge,
  reference: string,
): Promise<PurgeDraft | Refused | null> {
  const { libraryId } = member;
  const { matterId, withDeterminations } = ask;
  const retention = await getRetention(tx, libraryId, matterId);
  const matter = await getMatter(tx, libraryId, matterId);
  if (!retention || !matter || !(await mayDecide(tx, matterId))) return null;
  const { closedOn, until, ripe, terms } = retention;
  const months = terms[0]?.months ?? null;
  if (!ripe || !closedOn || !until || months === null) return "not-yet";
  const inventory = await getInventory(tx, libraryId, matterId);
  if (inventoryHash(inventory) !== ask.shown) return "changed-meanwhile";

  const { pack, library, timeZone } = await getPolicy(tx, libraryId, matter.policyVersionId);
  const title = titleOf(member.role, pack);
  const letter = certificateOf({
    reference,
    matter: matter.reference,
    library: library.name,
    custodian: { name: member.name, title },
    on: today(timeZone),
    receivedOn: matter.receivedOn,
    closedOn,
    months,
    usual: terms[0]?.reason === null,
    dueOn: until,
    inventory,
    withDeterminations,
  });
  const kept = withDeterminations ? [] : inventory.decisions.flatMap(({ paper }) => (paper ? [paper.fileId] : []));
  return { ask, reference, letter, hash: paperHash(letter), title, timeZone, kept };
}

/** A purge's second factor, given over its certificate, and the certificate as it was signed and printed. */
interface PurgeSignature {
  proofId: string;
  by: "code" | "recovery-code" | "passkey";
  letter: Letter;
  file: KeptFile;
}

/**
 * Purges a matter in the caller's transaction: its key is destroyed, what lay readable beside it deleted, the certificate
 * kept. Its files go off the disk once that is committed. Whoever writes into the matter at the same time waits for the
 * end, and is refused; what came before her is seen, and the purge is not made.
 */
export async function purgeMatter(
  tx: Tx,
  member: Purger,
  draft: PurgeDraft,
  { proofId, by, letter, file }: PurgeSignature,
): Promise<"purged" | Refused | null> {
  const { libraryId } = member;
  const { matterId } = draft.ask;
  await tx
    .select({ id: matters.id })
    .from(matters)
    .where(and(eq(matters.libraryId, libraryId), eq(matters.id, matterId)))
    .for("update");
  const again = await draftPurge(tx, member, draft.ask, draft.reference);
  if (!again || typeof again === "string") return again;
  if (again.hash !== draft.hash) return "changed-meanwhile";

  const above = await libraryKey(libraryId);
  const certificate = { reference: draft.reference, hash: draft.hash, letter };
  const paper = { ...file, key: wrapKey(file.key, above, file.id).toString("hex"), bytes: file.size };
  const { beginning, size, ...row } = paper;
  const kept = await wrappedAnew(tx, member, matterId, draft.kept, above);
  const id = newId();
  const { rows } = await tx.execute<{ answer: string | null }>(sql`select guards.purge_matter(${id}::uuid,
    ${matterId}::uuid, ${JSON.stringify(certificate)}::jsonb, ${proofId}::uuid, ${by}, ${JSON.stringify(row)}::jsonb,
    ${JSON.stringify(kept)}::jsonb) as answer`);
  if (rows[0]?.answer !== "purged") return "not-yet";
  await record(tx, member, "matter.purged", id, {
    matterId,
    details: { reference: draft.reference, hash: draft.hash },
  });
  await enqueue(tx, "remove-files", { matterId, rowId: id });
  return "purged";
}

/** The keys of files that outlive their matter's, each wrapped by the library's own, in hexadecimal. */
async function wrappedAnew(
  tx: Tx,
  { libraryId }: Member,
  matterId: string,
  fileIds: readonly string[],
  above: Buffer,
): Promise<Record<string, string>> {
  const key = await getMatterKey(tx, libraryId, matterId);
  if (!key || fileIds.length === 0) return {};
  const rows = await tx
    .select({ id: files.id, wrappedKey: files.wrappedKey })
    .from(files)
    .where(and(eq(files.libraryId, libraryId), eq(files.matterId, matterId), inArray(files.id, [...fileIds])));
  return Object.fromEntries(
    rows.map(({ id, wrappedKey }) => [id, wrapKey(unwrapKey(wrappedKey, key, id), above, id).toString("hex")]),
  );
}

/** Takes what a purge left behind off the disk: as a job, again and again until nothing is left, wherever it broke off. */
export async function removePurgedFiles({ libraryId, matterId }: { libraryId: string; matterId: string | null }) {
  if (!matterId) return;
  const worker = { kind: "worker", libraryId, matterId } as const;
  const ids = await withActor(worker, (tx) => listFilesToRemove(tx, libraryId, matterId));
  const store = fileStore();
  for (const id of ids) {
    await store.remove(id);
    await withActor(worker, (tx) =>
      tx
        .update(purgedFiles)
        .set({ removedAt: now() })
        .where(and(eq(purgedFiles.libraryId, libraryId), eq(purgedFiles.matterId, matterId), eq(purgedFiles.id, id))),
    );
  }
}
