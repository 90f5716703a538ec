import { withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { currentGuest } from "@/lib/auth/guest-session";
import { fileStore } from "@/lib/files/file-store";
import { openFile } from "@/lib/files/keep-file";
import { getFile, libraryKey } from "@/lib/files/queries";
import { isId } from "@/lib/ids";
import { getPicture } from "@/lib/text/queries";
import { nothingHere, privateStream, signedOut } from "../../../../answers";

const SIZES = { page: "page", thumb: "thumbnail" } as const;

/** A page's picture, as a viewer shows the file: `?size=page`, or `thumb`. For members, and for counsel who is asked. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/instruments/[instrumentId]/pages/[number]">,
) {
  const reader = (await currentMember({ keepAlive: false })) ?? (await currentGuest());
  if (!reader) return signedOut();
  const { instrumentId, number } = await params;
  const asked = new URL(request.url).searchParams.get("size") ?? "page";
  if (!isId(instrumentId) || !/^[1-9]\d{0,4}$/.test(number) || !(asked in SIZES)) return nothingHere();

  await libraryKey(reader.libraryId);
  const size = SIZES[asked as keyof typeof SIZES];
  const file = await withActor(reader, async (tx) => {
    const picture = await getPicture(tx, reader.libraryId, instrumentId, Number(number), size);
    return picture && getFile(tx, reader.libraryId, picture.fileId);
  });
  if (!file) return nothingHere();
  return privateStream(openFile(fileStore(), file.id, file.key), {
    "content-type": file.mediaType,
    "content-length": String(file.bytes),
  });
}
