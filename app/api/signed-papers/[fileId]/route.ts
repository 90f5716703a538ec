import { namedForNothing, nothingHere, privateStream, signedOut } from "@/app/api/answers";
import { withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { fileStore } from "@/lib/files/file-store";
import { openFile } from "@/lib/files/keep-file";
import { getFile, libraryKey } from "@/lib/files/queries";
import { isId } from "@/lib/ids";

/** A signed paper, as it was scanned; its name says nothing of what it is. */
export async function GET(_request: Request, { params }: RouteContext<"/api/signed-papers/[fileId]">) {
  const member = await currentMember();
  if (!member) return signedOut();
  const { fileId } = await params;
  await libraryKey(member.libraryId);
  const file = isId(fileId) ? await withActor(member, (tx) => getFile(tx, member.libraryId, fileId)) : null;
  if (!file) return nothingHere();
  return privateStream(openFile(fileStore(), file.id, file.key), {
    "content-type": "application/octet-stream",
    "content-length": String(file.bytes),
    ...namedForNothing("attachment", file.mediaType),
  });
}
