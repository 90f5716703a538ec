import { asMember, asPerson } from "@/lib/auth/actor";
import { canHavePasskeys } from "@/lib/auth/passkeys";
import { requestOrigin } from "@/lib/auth/request";
import { listFactors } from "@/lib/auth/second-factor";
import { listUnsigned } from "@/lib/determination/queries";
import { SignTogether } from "./sign-together";

export default async function ToSignPage() {
  const waiting = await asMember(async (tx, member) =>
    (await listUnsigned(tx, member)).map(({ id, matterId, kind, decidedOn, reference, letter }) => ({
      id,
      matterId,
      kind,
      decidedOn,
      reference,
      letter,
    })),
  );
  const library = await asMember(async (_tx, member) => member.library.name);
  const { passkeys } = await asPerson(listFactors);
  const passkey = passkeys > 0 && canHavePasskeys(await requestOrigin());
  return <SignTogether waiting={waiting} library={library} passkey={passkey} />;
}
