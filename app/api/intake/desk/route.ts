import { withActor } from "@/db/actor";
import { asAnybody, atTheDoor, currentReporter } from "@/lib/auth/desk";
import { isFromOurPage } from "@/lib/auth/from-our-page";
import { today } from "@/lib/clock";
import { fileStore } from "@/lib/files/file-store";
import { type KeptFile, keepFile } from "@/lib/files/keep-file";
import { libraryKey } from "@/lib/files/queries";
import { newId } from "@/lib/ids";
import { SendReport } from "@/lib/incident/input";
import { spokenDemand } from "@/lib/incident/report-matter";
import { MOST_KEPT } from "@/lib/intake/most-kept";
import { takeReport } from "@/lib/intake/mutations";
import { receiveUpload, UploadRefusedError } from "@/lib/intake/receive-upload";
import { getPolicyInForce } from "@/lib/policy/queries";
import { getUploadLimits } from "@/lib/settings/queries";
import { nothingHere, refusal } from "../../answers";

/** Takes a report in from the desk. Its answer is the same for every report, and for the same one sent twice. */
export async function POST(request: Request): Promise<Response> {
  if (!(await isFromOurPage(request))) return nothingHere();
  const reporter = await currentReporter();
  if (!reporter) return notEnrolled();
  const { actor } = reporter;
  const day = today(reporter.library.timeZone);
  const limits = await atTheDoor(actor.libraryId, getUploadLimits);
  const policy = await asAnybody(actor.libraryId, (tx) => getPolicyInForce(tx, actor.libraryId));
  if (!policy) return nothingHere();
  await libraryKey(actor.libraryId);

  const store = fileStore();
  let kept: KeptFile[] = [];
  try {
    const upload = await receiveUpload(request, { store, newId, limits: { bytes: MOST_KEPT, files: limits.pages } });
    kept = [...upload.files];
    const input = SendReport.safeParse(upload.fields);
    if (!input.success) {
      await removeAll();
      const [issue] = input.error.issues;
      return refusal(422, "invalid", issue?.message ?? "", issue?.path.join("."));
    }
    const spoken = upload.files.length === 0 ? spokenDemand(input.data.kind, input.data) : null;
    const statement = spoken && (await keepWords(spoken.words));
    const at = { policyVersionId: policy.id, today: day };
    const matterId = await withActor(actor, (tx) => takeReport(tx, actor, input.data, at, upload.files, statement));
    if (!matterId) await removeAll();
    return Response.json({}, { status: 201, headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof UploadRefusedError) return refusal(error.status, error.code, error.message);
    await removeAll();
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") {
      return refusal(507, "no-space", "The library’s machine has no room left on its disk. Call the director.");
    }
    throw error;
  }

  async function keepWords(text: string): Promise<KeptFile> {
    const bytes = (async function* () {
      yield Buffer.from(text);
    })();
    const file = await keepFile(store, newId(), bytes);
    kept.push(file);
    return file;
  }

  async function removeAll(): Promise<void> {
    await Promise.all(kept.map(({ id }) => store.remove(id)));
  }
}

function notEnrolled(): Response {
  const message = "This machine is not enrolled any more. Call the director. What you typed is still here.";
  return refusal(403, "not-enrolled", message);
}
