import { masterKey } from "@/lib/settings/master-key";
import { addressProof, isAddressChallenge } from "@/lib/settings/public-address";

/** Answers what only this installation can, so that it can tell whether an address leads to it. */
export async function GET(_request: Request, { params }: RouteContext<"/api/public-address/[challenge]">) {
  const { challenge } = await params;
  if (!isAddressChallenge(challenge)) return new Response(null, { status: 404 });
  return new Response(addressProof(await masterKey(), challenge), { headers: { "Content-Type": "text/plain" } });
}
