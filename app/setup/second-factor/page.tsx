import { AuthenticatorForm } from "@/app/_ui/authenticator-form";
import { Notice } from "@/app/_ui/notice";
import { PasskeyMaker } from "@/app/_ui/passkey-maker";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { canHavePasskeys } from "@/lib/auth/passkeys";
import { qrCode } from "@/lib/auth/qr-code";
import { requestOrigin } from "@/lib/auth/request";
import { newTotpSecret, totpUri } from "@/lib/auth/totp";
import { authenticatorAction, beginPasskeyAction, passkeyAction } from "../actions";
import { draftAt, stepWords } from "../draft";

export default async function SecondFactorStep() {
  const { director, library } = await draftAt("second-factor");
  const secret = newTotpSecret();
  const uri = totpUri(secret, { account: director?.email ?? "", issuer: `Good Cause ${library?.name ?? ""}`.trim() });
  const passkeys = canHavePasskeys(await requestOrigin());
  return (
    <>
      <Masthead />
      <Sheet
        above={stepWords("second-factor")}
        title="Your second factor"
        lede="Whoever reads your mail must not be able to sign in as you. So each sign-in asks for something that only you have: your phone, or a key."
      >
        <section className="grid gap-5">
          <h2 className="font-serif text-body font-semibold">An authenticator app on your phone</h2>
          <AuthenticatorForm action={authenticatorAction} secret={secret} code={qrCode(uri)} submit="Go on" />
        </section>
        <section className="grid gap-5 border-t border-hair pt-8">
          <h2 className="font-serif text-body font-semibold">Or a passkey of this computer, your phone or a key</h2>
          {passkeys ? (
            <PasskeyMaker begin={beginPasskeyAction} finish={passkeyAction} />
          ) : (
            <Notice>
              Passkeys are bound to a name, and this page was opened by a number. Use the app now; a passkey can be
              added in the settings once the library has its public address.
            </Notice>
          )}
        </section>
      </Sheet>
    </>
  );
}
