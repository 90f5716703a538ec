import { withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { isFromOurPage } from "@/lib/auth/from-our-page";
import { today } from "@/lib/clock";
import { fileStore } from "@/lib/files/file-store";
import { type KeptFile, keepFile } from "@/lib/files/keep-file";
import { libraryKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { TakeIn } from "@/lib/intake/input";
import { MOST_KEPT } from "@/lib/intake/most-kept";
import { takeIn } from "@/lib/intake/mutations";
import { receiveUpload, UploadRefusedError } from "@/lib/intake/receive-upload";
import { getUploadLimits } from "@/lib/settings/queries";
import { nothingHere, refusal, signedOut } from "../answers";

/** Takes a demand in: its files as they stream, how it was served, or what was said where nothing was handed over. */
export async function POST(request: Request): Promise<Response> {
  if (!(await isFromOurPage(request))) return nothingHere();
  const member = await currentMember();
  if (!member) return signedOut();
  const limits = await withActor(member, getUploadLimits);
  await libraryKey(member.libraryId);

  const store = fileStore();
  let kept: KeptFile[] = [];
  try {
    const upload = await receiveUpload(request, {
      store,
      newId,
      limits: { bytes: MOST_KEPT, files: limits.pages },
    });
    kept = upload.files;
    const input = TakeIn.safeParse(upload.fields);
    const fault = input.success
      ? faultOf(input.data, kept, today(member.library.timeZone))
      : { field: input.error.issues[0]?.path.join("."), message: input.error.issues[0]?.message ?? "" };
    if (fault || !input.success) return await refuse(refusal(422, "invalid", fault?.message ?? "", fault?.field));

    const statement =
      input.data.form !== "paper" && input.data.statement ? await keepStatement(input.data.statement) : null;
    const taken = await withActor(member, (tx) => takeIn(tx, member, input.data, upload.files, statement));
    return taken
      ? Response.json(taken, { status: 201, headers: { "cache-control": "no-store" } })
      : await refuse(nothingHere());
  } catch (error) {
    if (error instanceof UploadRefusedError) return refusal(error.status, error.code, error.message);
    await removeAll();
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") {
      return refusal(507, "no-space", "The library's machine has no room left on its disk. Tell whoever runs it.");
    }
    throw error;
  }

  async function keepStatement(text: string): Promise<KeptFile> {
    const bytes = (async function* () {
      yield Buffer.from(text);
    })();
    const file = await keepFile(store, newId(), bytes);
    kept = [...kept, file];
    return file;
  }

  async function refuse(answer: Response): Promise<Response> {
    await removeAll();
    return answer;
  }

  async function removeAll(): Promise<void> {
    await Promise.all(kept.map(({ id }) => store.remove(id)));
  }
}

function faultOf(input: TakeIn, files: readonly KeptFile[], day: string): { field: string; message: string } | null {
  if (input.receivedOn > day)
    return { field: "receivedOn", message: "This day has not come yet. Give the day on which it was received." };
  if (input.form === "paper" && files.length === 0) {
    return { field: "file", message: "Add the paper: a PDF, or photos of its pages." };
  }
  if (input.form === "letter" && !input.statement)
    return { field: "statement", message: "Type in what the letter says." };
  return null;
}
