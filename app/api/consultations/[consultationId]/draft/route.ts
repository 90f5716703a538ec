import { withActor } from "@/db/actor";
import { isFromOurPage } from "@/lib/auth/from-our-page";
import { currentGuest } from "@/lib/auth/guest-session";
import { keepDraft } from "@/lib/consultation/as-counsel";
import { KeepCounselDraft } from "@/lib/consultation/input";
import { isId } from "@/lib/ids";
import { nothingHere, signedOut } from "../../../answers";

/** Keeps what counsel is writing. A route and not an action, which would lead her away from the page when she is out. */
export async function PUT(request: Request, { params }: RouteContext<"/api/consultations/[consultationId]/draft">) {
  const { consultationId } = await params;
  if (!(await isFromOurPage(request))) return new Response(null, { status: 403 });
  const input = KeepCounselDraft.safeParse(await request.json().catch(() => null));
  if (!input.success) return new Response(null, { status: 400 });
  const guest = await currentGuest();
  if (!guest) return signedOut();
  if (!isId(consultationId)) return nothingHere();
  const kept = await withActor(guest, (tx) => keepDraft(tx, guest, consultationId, input.data.body));
  return kept ? new Response(null, { status: 204 }) : nothingHere();
}
