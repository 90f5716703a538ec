import { nothingHere, refusal, signedOut } from "@/app/api/answers";
import { withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { isFromOurPage } from "@/lib/auth/from-our-page";
import { decideFinding } from "@/lib/defects/mutations";
import { DecideFinding } from "@/lib/findings/input";

interface Params {
  params: Promise<{ instrumentId: string }>;
}

/**
 * Keeps that a member has confirmed a finding. It is a route and not an action, for actions wait for each other, and
 * one who confirms quickly and turns to the next page would lose those that still wait.
 */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  if (!(await isFromOurPage(request))) return nothingHere();
  const member = await currentMember();
  if (!member) return signedOut();
  const said = (await request.json().catch(() => null)) as object | null;
  const input = DecideFinding.safeParse({ ...said, instrumentId: (await params).instrumentId, kind: "confirm" });
  if (!input.success) return nothingHere();

  const outcome = await withActor(member, (tx) => decideFinding(tx, member, input.data));
  if (!outcome) return nothingHere();
  if (outcome !== "changed-meanwhile") return new Response(null, { status: 204 });
  return refusal(
    409,
    "changed-meanwhile",
    "Someone has just decided this, or the paper was read anew. Look at it again, as it stands now.",
  );
}
