import { namedForNothing, nothingHere, privateStream, signedOut } from "@/app/api/answers";
import { type Guest, type Member, withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { currentGuest } from "@/lib/auth/guest-session";
import { getCounselLetterFile } from "@/lib/counsel-letters/queries";
import { fileStore } from "@/lib/files/file-store";
import { openFile } from "@/lib/files/keep-file";
import { getFile, libraryKey } from "@/lib/files/queries";
import { isId } from "@/lib/ids";
import { letterPdf } from "@/lib/letters/letter-pdf";
import { getLetter } from "@/lib/letters/queries";

/**
 * A letter as it prints: the bytes that were kept; with `?copy`, the library's own copy with its notice; with `?keep`, to
 * be saved. Every one of them under the same name, which says nothing. For members, and for counsel what is hers to read.
 */
export async function GET(request: Request, { params }: RouteContext<"/api/letters/[letterId]">) {
  const member = await currentMember();
  const guest = member ? null : await currentGuest();
  const { letterId } = await params;
  if (!member && !guest) return signedOut();
  if (!isId(letterId)) return nothingHere();

  const asked = new URL(request.url).searchParams;
  const headers = {
    "content-type": "application/pdf",
    ...namedForNothing(asked.has("keep") ? "attachment" : "inline", "application/pdf"),
  };
  if (member && asked.has("copy")) {
    await libraryKey(member.libraryId);
    const found = await withActor(member, (tx) => getLetter(tx, member.libraryId, letterId));
    if (!found) return nothingHere();
    const pdf = await letterPdf(found.letter, found.letterhead, { copy: true });
    return privateStream(once(pdf), { ...headers, "content-length": String(pdf.length) });
  }
  const file = member ? await fileForMember(member, letterId) : await fileForCounsel(guest!, letterId);
  if (!file) return nothingHere();
  return privateStream(openFile(fileStore(), file.id, file.key), { ...headers, "content-length": String(file.bytes) });
}

async function fileForMember(member: Member, letterId: string) {
  await libraryKey(member.libraryId);
  return withActor(member, async (tx) => {
    const letter = await getLetter(tx, member.libraryId, letterId);
    return letter && getFile(tx, member.libraryId, letter.fileId);
  });
}

async function fileForCounsel(guest: Guest, letterId: string) {
  await libraryKey(guest.libraryId);
  return withActor(guest, async (tx) => {
    const fileId = await getCounselLetterFile(tx, guest.libraryId, letterId);
    return fileId ? getFile(tx, guest.libraryId, fileId) : null;
  });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
