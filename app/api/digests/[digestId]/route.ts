import { nothingHere, signedOut } from "@/app/api/answers";
import { withActor } from "@/db/actor";
import { currentMember } from "@/lib/auth/actor";
import { previewDigest } from "@/lib/digest/mutations";
import { getDigest } from "@/lib/digest/queries";
import { isId } from "@/lib/ids";
import { LEAVE } from "@/lib/mail/leave-token";

// A mail's styles stand on its elements, as mail programs want them; nothing else is let in.
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A report as the mail that it is: one of the archive, or, as `preview`, the one that would go out now. */
export async function GET(_request: Request, { params }: RouteContext<"/api/digests/[digestId]">) {
  const { digestId } = await params;
  const member = await currentMember();
  if (!member) return signedOut();
  const { libraryId } = member;
  const kept = isId(digestId) ? await withActor(member, (tx) => getDigest(tx, libraryId, digestId)) : null;
  const digest = kept ?? (digestId === "preview" ? await previewDigest(libraryId) : null);
  if (!digest) return nothingHere();
  const html = digest.html.replaceAll(LEAVE, "Here each recipient finds her own way to leave the list.");
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-store",
      "content-security-policy": POLICY,
    },
  });
}
