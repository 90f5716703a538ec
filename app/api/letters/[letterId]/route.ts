import { nothingHere, privateStream, signedOut } from "@/app/api/answers";
import { withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { fileStore } from "@/lib/files/file-store";
import { openFile } from "@/lib/files/keep-file";
import { getFile, libraryKey } from "@/lib/files/queries";
import { isId } from "@/lib/ids";
import { letterPdf } from "@/lib/letters/letter-pdf";
import { getLetter } from "@/lib/letters/queries";

/**
 * A letter as it prints: the bytes that were kept; with `?copy`, the library's own copy with its notice; with `?keep`, to
 * be saved. Every one of them under the same name, which says nothing.
 */
export async function GET(request: Request, { params }: RouteContext<"/api/letters/[letterId]">) {
  const member = await currentMember();
  if (!member) return signedOut();
  const { letterId } = await params;
  if (!isId(letterId)) return nothingHere();

  await libraryKey(member.libraryId);
  const found = await withActor(member, async (tx) => {
    const letter = await getLetter(tx, member.libraryId, letterId);
    const file = letter && (await getFile(tx, member.libraryId, letter.fileId));
    return file && { letter, file };
  });
  if (!found) return nothingHere();

  const asked = new URL(request.url).searchParams;
  const headers = {
    "content-type": "application/pdf",
    "content-disposition": `${asked.has("keep") ? "attachment" : "inline"}; filename="letter.pdf"`,
  };
  if (asked.has("copy")) {
    const { letter, letterhead } = found.letter;
    const pdf = await letterPdf(letter, letterhead, { copy: true });
    return privateStream(once(pdf), { ...headers, "content-length": String(pdf.length) });
  }
  const { file } = found;
  return privateStream(openFile(fileStore(), file.id, file.key), { ...headers, "content-length": String(file.bytes) });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
