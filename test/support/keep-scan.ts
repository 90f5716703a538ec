import { type Member, withActor } from "@/db/actor";
import { fileStore } from "@/lib/files/file-store";
import { keepFile } from "@/lib/files/keep-file";
import { insertFile } from "@/lib/files/mutations";
import { getMatterKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";

/** Keeps a scan in a matter, as the upload within a form does; gives its id. */
export async function keepScan(member: Member, matterId: string, words = "%PDF-1.7 a scan"): Promise<string> {
  const kept = await keepFile(
    fileStore(),
    newId(),
    (async function* () {
      yield Buffer.from(words);
    })(),
  );
  await withActor(member, async (tx) => {
    const { libraryId } = member;
    const key = await getMatterKey(tx, libraryId, matterId);
    if (!key) throw new Error("There is no such matter for her.");
    await insertFile(
      tx,
      { libraryId, matterId, key },
      { ...kept, purpose: "production", mediaType: "application/pdf" },
    );
  });
  return kept.id;
}
