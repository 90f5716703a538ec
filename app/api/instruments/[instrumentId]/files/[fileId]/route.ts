import { withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { fileStore } from "@/lib/files/file-store";
import { openFile } from "@/lib/files/keep-file";
import { getFile, libraryKey } from "@/lib/files/queries";
import { isId } from "@/lib/ids";
import { getOriginal } from "@/lib/intake/queries";
import { namedForNothing, nothingHere, privateStream, signedOut } from "../../../../answers";

/** An original, byte for byte as it was served. It is handed over to be kept, never opened within the program. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/instruments/[instrumentId]/files/[fileId]">,
) {
  const member = await currentMember();
  if (!member) return signedOut();
  const { instrumentId, fileId } = await params;
  if (!isId(instrumentId) || !isId(fileId)) return nothingHere();

  await libraryKey(member.libraryId);
  const found = await withActor(member, async (tx) => {
    const original = await getOriginal(tx, member.libraryId, instrumentId, fileId);
    return original && getFile(tx, member.libraryId, fileId);
  });
  if (!found) return nothingHere();
  return privateStream(openFile(fileStore(), found.id, found.key), {
    "content-type": "application/octet-stream",
    "content-length": String(found.bytes),
    ...namedForNothing("attachment", found.mediaType),
  });
}
