import { nothingHere, refusal, signedOut } from "@/app/api/answers";
import { withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { isFromOurPage } from "@/lib/auth/from-our-page";
import { fileStore } from "@/lib/files/file-store";
import { insertFile } from "@/lib/files/mutations";
import { getMatterKey, libraryKey } from "@/lib/files/queries";
import { isId, newId } from "@/lib/ids";
import { mediaTypeOf } from "@/lib/intake/media-type";
import { receiveUpload, UploadRefusedError } from "@/lib/intake/receive-upload";
import { getUploadLimits } from "@/lib/settings/queries";

const SCANS = new Set(["application/pdf", "image/jpeg", "image/png", "image/tiff"]);

/** Keeps the scan of a signed paper in a matter, encrypted as it streams in; gives its id. */
export async function POST(request: Request): Promise<Response> {
  if (!(await isFromOurPage(request))) return nothingHere();
  const member = await currentMember();
  if (!member) return signedOut();
  const { megabytes } = await withActor(member, getUploadLimits);
  await libraryKey(member.libraryId);

  const store = fileStore();
  const received = await receiveUpload(request, { store, newId, limits: { bytes: megabytes * 1e6, files: 1 } }).catch(
    (error: unknown) => {
      if (error instanceof UploadRefusedError) return refusal(error.status, error.code, error.message);
      throw error;
    },
  );
  if (received instanceof Response) return received;
  const { matterId = "" } = received.fields;
  const [file] = received.files;
  if (!file) return refusal(422, "invalid", "Choose the scan: a PDF, or a photo of the page.", "file");
  const mediaType = mediaTypeOf(file.beginning);
  const isScan = SCANS.has(mediaType);
  const kept =
    isId(matterId) &&
    isScan &&
    (await withActor(member, async (tx) => {
      const key = await getMatterKey(tx, member.libraryId, matterId);
      if (!key) return false;
      await insertFile(
        tx,
        { libraryId: member.libraryId, matterId, key },
        { ...file, purpose: "signed-paper", mediaType },
      );
      return true;
    }));
  if (kept) return Response.json({ fileId: file.id }, { status: 201, headers: { "cache-control": "no-store" } });
  await store.remove(file.id);
  return isScan
    ? nothingHere()
    : refusal(415, "not-a-scan", "This is no PDF and no picture. Scan the page, and choose it once more.", "file");
}
