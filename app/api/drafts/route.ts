import { withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { SaveDraft } from "@/lib/matter/input";
import { dropDraft, saveDraft } from "@/lib/matter/mutations";

/**
 * Keeps what a member is typing. It is a route and not an action, for an action of somebody who has been signed out
 * would lead away from the page, and from what was typed last.
 */
export async function PUT(request: Request): Promise<Response> {
  const input = SaveDraft.safeParse(await request.json().catch(() => null));
  if (!input.success) return new Response(null, { status: 400 });
  const member = await currentMember();
  if (!member) return new Response(null, { status: 401 });

  const { form, matterId, body } = input.data;
  const nothing = Object.keys(body).length === 0;
  await withActor(member, (tx) =>
    nothing ? dropDraft(tx, member, form, matterId) : saveDraft(tx, member, input.data),
  );
  return new Response(null, { status: 204 });
}
