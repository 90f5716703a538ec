import { notFound } from "next/navigation";
import { Sheet } from "@/app/_ui/sheet";
import { FreshFactor } from "@/app/(member)/drawer/fresh-factor";
import { asMember, asPerson } from "@/lib/auth/actor";
import { canHavePasskeys } from "@/lib/auth/passkeys";
import { requestOrigin } from "@/lib/auth/request";
import { listFactors } from "@/lib/auth/second-factor";
import { hasShownHerself } from "@/lib/drawer/queries";
import { isId } from "@/lib/ids";
import { getSilence } from "@/lib/nondisclosure/queries";
import { HandOverForm } from "./hand-over-form";

export default async function HandOverPage({ params }: PageProps<"/matters/[matterId]/nondisclosure/hand-over">) {
  const { matterId } = await params;
  if (!isId(matterId)) notFound();
  const found = await asMember(async (tx, member) => {
    const silence = await getSilence(tx, member, matterId);
    if (silence?.standing !== "sealed") return null;
    return { silence, me: member.id, shown: await hasShownHerself(tx) };
  });
  if (!found) notFound();
  const { silence, me, shown } = found;
  const { passkeys } = await asPerson((tx, session) => listFactors(tx, session));
  return (
    <Sheet
      title={silence.isCustodian ? "Hand the matter over" : "The custodian cannot sign"}
      lede={
        silence.isCustodian
          ? "Who takes it answers for it from then on, and sees it in her sealed drawer. You remain bound to silence, and see it no longer."
          : "A counsel who is on the list of those told signs in the custodian’s place, on paper. Add what she signed."
      }
    >
      {shown ? (
        <HandOverForm
          matterId={matterId}
          bySelf={silence.isCustodian}
          colleagues={silence.colleagues.filter(
            ({ personId }) => personId !== silence.custodian?.personId && (!silence.isCustodian || personId !== me),
          )}
          counsel={silence.told.filter(({ ground }) => ground === "attorney").map(({ id, name }) => ({ id, name }))}
        />
      ) : (
        <FreshFactor submit="Show that it is you" passkey={passkeys > 0 && canHavePasskeys(await requestOrigin())} />
      )}
    </Sheet>
  );
}
