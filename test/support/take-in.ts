import { type Member, withActor } from "@/db/actor";
import { fileStore } from "@/lib/files/file-store";
import { type KeptFile, keepFile } from "@/lib/files/keep-file";
import { libraryKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { TakeIn } from "@/lib/intake/input";
import { takeIn } from "@/lib/intake/mutations";
import { getNewestReading, type StoredReading } from "@/lib/text/queries";
import { DIRECTORS_DAY } from "./house";

/** Takes files, or words, in as the upload's route does, and gives what was opened. */
export async function upload(
  member: Member,
  files: readonly Uint8Array[],
  fields: Record<string, string> = {},
): Promise<{ matterId: string; instrumentId: string }> {
  const input = TakeIn.parse({ form: "paper", receivedOn: DIRECTORS_DAY, how: "in-person", ...fields });
  await libraryKey(member.libraryId);
  const store = fileStore();
  const keep = (bytes: Uint8Array) =>
    keepFile(
      store,
      newId(),
      (async function* () {
        yield bytes;
      })(),
    );
  const kept: KeptFile[] = [];
  for (const bytes of files) kept.push(await keep(bytes));
  const statement = input.statement ? await keep(Buffer.from(input.statement)) : null;
  const taken = await withActor(member, (tx) => takeIn(tx, member, input, kept, statement));
  if (!taken) throw new Error("The upload was not taken.");
  return taken;
}

/** Waits until an instrument's newest reading has ended, well or not. */
export async function untilRead(member: Member, instrumentId: string, patience = 60_000): Promise<StoredReading> {
  return until(member, instrumentId, ({ state }) => state === "read" || state === "failed", patience);
}

/** Waits until an instrument's newest reading is as asked for. */
export async function until(
  member: Member,
  instrumentId: string,
  isSo: (reading: StoredReading) => boolean,
  patience = 60_000,
): Promise<StoredReading> {
  const began = performance.now();
  for (;;) {
    const reading = await withActor(member, (tx) => getNewestReading(tx, member.libraryId, instrumentId));
    if (reading && isSo(reading)) return reading;
    if (performance.now() - began > patience)
      throw new Error(`Still ${reading?.state}, ${reading?.pagesDone} pages done.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
