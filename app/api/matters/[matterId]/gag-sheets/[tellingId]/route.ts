import { namedForNothing, nothingHere, signedOut } from "@/app/api/answers";
import { withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { letterPdf } from "@/lib/letters/letter-pdf";
import { gagSheetPaper } from "@/lib/letters/letters/gag-sheet";
import { gagSheet } from "@/lib/nondisclosure/gag-sheet";
import { getSilence } from "@/lib/nondisclosure/queries";

/** The gag sheet of one person as a PDF, under a name that says nothing. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/matters/[matterId]/gag-sheets/[tellingId]">,
) {
  const member = await currentMember();
  if (!member) return signedOut();
  const { matterId, tellingId } = await params;
  if (!isId(matterId) || !isId(tellingId)) return nothingHere();
  const paper = await withActor(member, async (tx) => {
    const silence = await getSilence(tx, member, matterId);
    const person = silence?.told.find(({ id }) => id === tellingId);
    return silence && person
      ? gagSheetPaper({ ...gagSheet(member.library.name, person, silence.bars), on: silence.today })
      : null;
  });
  if (!paper) return nothingHere();
  const pdf = await letterPdf(paper, { library: member.library.name, lines: [], reference: null });
  return new Response(Buffer.from(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-length": String(pdf.length),
      ...namedForNothing("attachment", "application/pdf"),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
