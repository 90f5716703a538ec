import { notFound } from "next/navigation";
import { Sheet } from "@/app/_ui/sheet";
import { FreshFactor } from "@/app/(member)/drawer/fresh-factor";
import { asMember, asPerson } from "@/lib/auth/actor";
import { canHavePasskeys } from "@/lib/auth/passkeys";
import { requestOrigin } from "@/lib/auth/request";
import { listFactors } from "@/lib/auth/second-factor";
import { hasShownHerself } from "@/lib/drawer/queries";
import { isId } from "@/lib/ids";
import { authorityWords } from "@/lib/nondisclosure/authorities";
import { getSilence } from "@/lib/nondisclosure/queries";
import { LiftForm } from "./lift-form";

export default async function LiftSilencePage({ params }: PageProps<"/matters/[matterId]/nondisclosure/lift">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const found = await asMember(async (tx, member) => {
    const silence = await getSilence(tx, member, matterId);
    if (silence?.standing !== "sealed" || !silence.isCustodian) return null;
    return { silence, shown: await hasShownHerself(tx) };
  });
  if (!found) notFound();
  const { silence, shown } = found;
  const { passkeys } = await asPerson((tx, session) => listFactors(tx, session));
  const standing = silence.bars.filter(({ ended }) => !ended);
  return (
    <Sheet
      title="Lift the silence"
      lede="The matter opens to the library’s members, and counts in reports from today. A document lifts it, and your signature; a date that has passed does not. Ask counsel first."
    >
      {shown ? (
        <LiftForm
          matterId={matterId}
          today={silence.today}
          bars={standing.map(({ barId, authority, citation, liftedBy }) => ({
            barId,
            label: citation ? `${authorityWords(authority).label}, ${citation}` : authorityWords(authority).label,
            liftedBy,
          }))}
        />
      ) : (
        <FreshFactor submit="Show that it is you" passkey={passkeys > 0 && canHavePasskeys(await requestOrigin())} />
      )}
    </Sheet>
  );
}
