import { redirect } from "next/navigation";
import { AuthenticatorForm } from "@/app/_ui/authenticator-form";
import { PasskeyMaker } from "@/app/_ui/passkey-maker";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { withActor } from "@/db/actor";
import { canHavePasskeys } from "@/lib/auth/passkeys";
import { getBeginning } from "@/lib/auth/people";
import { qrCode } from "@/lib/auth/qr-code";
import { requestOrigin } from "@/lib/auth/request";
import { currentSession } from "@/lib/auth/session";
import { newTotpSecret, totpUri } from "@/lib/auth/totp";
import { addFirstAppAction, addFirstPasskeyAction, beginFirstPasskeyAction, confirmAction } from "./actions";
import { ConfidentialityForm } from "./confidentiality-form";

/** The first sign-in of somebody whom the director has invited: confidentiality, then a second factor of her own. */
export default async function BeginPage() {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  const beginning = await withActor({ kind: "sign-in", libraryId: session.libraryId }, (tx) =>
    getBeginning(tx, session),
  );
  if (!beginning) redirect("/sign-in/second-factor");
  if (beginning === "confidentiality") {
    return (
      <>
        <Masthead />
        <Sheet
          title="Before you begin"
          lede={`You came in as ${session.email}. What you will see here are people’s reading and searching, and what others want to know of it.`}
        >
          <ConfidentialityForm action={confirmAction} />
        </Sheet>
      </>
    );
  }
  const secret = newTotpSecret();
  const uri = totpUri(secret, { account: session.email, issuer: "Good Cause" });
  return (
    <>
      <Masthead />
      <Sheet
        title="Your second factor"
        lede="Whoever reads your mail must not be able to sign in as you. So each sign-in asks for something that only you have: your phone, or a key."
      >
        <section className="grid gap-5">
          <h2 className="font-serif text-body font-semibold">An authenticator app on your phone</h2>
          <AuthenticatorForm action={addFirstAppAction} secret={secret} code={qrCode(uri)} submit="Go on" />
        </section>
        {canHavePasskeys(await requestOrigin()) && (
          <section className="grid gap-5 border-t border-hair pt-8">
            <h2 className="font-serif text-body font-semibold">Or a passkey of this computer, your phone or a key</h2>
            <PasskeyMaker begin={beginFirstPasskeyAction} finish={addFirstPasskeyAction} />
          </section>
        )}
      </Sheet>
    </>
  );
}
