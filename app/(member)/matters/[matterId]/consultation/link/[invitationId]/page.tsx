import Link from "next/link";
import { notFound } from "next/navigation";
import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { getHandedLink } from "@/lib/consultation/hand-link";
import { isId } from "@/lib/ids";
import { MakeLink } from "./make-link";

/** Counsel in person: her link as a square to photograph, or on paper, where no mail may go. */
export default async function HandLinkPage({
  params,
}: PageProps<"/matters/[matterId]/consultation/link/[invitationId]">) {
  const { matterId, invitationId } = await params;
  if (!isId(matterId) || !isId(invitationId)) notFound();
  const counsel = await asMember((tx) => getHandedLink(tx, matterId, invitationId));
  if (!counsel) notFound();
  return (
    <Sheet
      title={<span className="print:hidden">A link to hand over in person</span>}
      lede={
        <p className="print:hidden">
          For {counsel.name}, when you stand before her. Nothing is mailed. It is shown once, and kept nowhere.{" "}
          <Link prefetch={false} href={`/matters/${matterId}/consultation`} className="link">
            Back to Counsel
          </Link>
        </p>
      }
    >
      <MakeLink matterId={matterId} invitationId={invitationId} {...counsel} />
    </Sheet>
  );
}
