import { nothingHere, refusal, signedOut } from "@/app/api/answers";
import { withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { isFromOurPage } from "@/lib/auth/from-our-page";
import { fileStore } from "@/lib/files/file-store";
import type { KeptFile } from "@/lib/files/keep-file";
import { insertFile } from "@/lib/files/mutations";
import { getMatterKey, libraryKey } from "@/lib/files/queries";
import { isId, newId } from "@/lib/ids";
import { mediaTypeOf } from "@/lib/intake/media-type";
import { receiveUpload, UploadRefusedError } from "@/lib/intake/receive-upload";
import { getUploadLimits } from "@/lib/settings/queries";

/** Keeps a file in a matter, whatever it is: what was handed over, or the minutes of a meeting. Gives its id and its hash. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/matters/[matterId]/kept-files">,
): Promise<Response> {
  if (!(await isFromOurPage(request))) return nothingHere();
  const member = await currentMember();
  if (!member) return signedOut();
  const { matterId } = await params;
  const { megabytes } = await withActor(member, getUploadLimits);
  await libraryKey(member.libraryId);

  const store = fileStore();
  try {
    const { files } = await receiveUpload(request, { store, newId, limits: { bytes: megabytes * 1e6, files: 1 } });
    const [file] = files;
    if (!file) return refusal(422, "invalid", "Choose a file.", "file");
    if (isId(matterId) && (await keep(file))) {
      return Response.json(
        { fileId: file.id, sha256: file.sha256 },
        { status: 201, headers: { "cache-control": "private, no-store" } },
      );
    }
    await store.remove(file.id);
    return nothingHere();
  } catch (error) {
    if (error instanceof UploadRefusedError) return refusal(error.status, error.code, error.message);
    throw error;
  }

  function keep({ beginning, ...file }: KeptFile): Promise<boolean> {
    return withActor(member!, async (tx) => {
      const { libraryId } = member!;
      const key = await getMatterKey(tx, libraryId, matterId);
      if (!key) return false;
      await insertFile(
        tx,
        { libraryId, matterId, key },
        { ...file, purpose: "production", mediaType: mediaTypeOf(beginning) },
      );
      return true;
    });
  }
}
