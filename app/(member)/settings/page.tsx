import { AuthenticatorForm } from "@/app/_ui/authenticator-form";
import { Button } from "@/app/_ui/button";
import { LibraryForm } from "@/app/_ui/library-form";
import { Notice } from "@/app/_ui/notice";
import { PasskeyMaker } from "@/app/_ui/passkey-maker";
import { Sheet } from "@/app/_ui/sheet";
import { asMember, asPerson } from "@/lib/auth/actor";
import { getOwnFactors } from "@/lib/auth/own-factors";
import { canHavePasskeys } from "@/lib/auth/passkeys";
import { qrCode } from "@/lib/auth/qr-code";
import { requestOrigin } from "@/lib/auth/request";
import { newTotpSecret, totpUri } from "@/lib/auth/totp";
import { dayOf } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import { getUsualMonths } from "@/lib/retention/queries";
import { getLibrarySettings } from "@/lib/settings/queries";
import {
  addAuthenticatorAction,
  addPasskeyAction,
  beginPasskeyAction,
  changeLibraryAction,
  changePublicAddressAction,
  changeUploadLimitsAction,
  changeUsualPeriodAction,
  revokeSessionAction,
} from "./actions";
import { browserWords } from "./browser-words";
import { PublicAddressForm } from "./public-address-form";
import { RecoveryCodesRenewal } from "./recovery-codes-renewal";
import { RemoveFactorForm } from "./remove-factor-form";
import { Section } from "./section";
import { UploadLimitsForm } from "./upload-limits-form";
import { UsualPeriodForm } from "./usual-period-form";

export default async function SettingsPage({ searchParams }: PageProps<"/settings">) {
  const { begin } = await searchParams;
  const { member, library, limits, usualMonths } = await asMember(async (tx, member) => ({
    member,
    usualMonths: await getUsualMonths(tx, member.libraryId),
    ...(await getLibrarySettings(tx, member.libraryId)),
  }));
  const own = await asPerson(getOwnFactors);
  const passkeys = canHavePasskeys(await requestOrigin());
  const secret = newTotpSecret();
  const uri = totpUri(secret, { account: member.name, issuer: `Good Cause ${library.name}` });
  const on = (at: Date) => dayWords(dayOf(at, library.timeZone));
  const { aliases, name, city, state, timeZone } = library;

  return (
    <Sheet title="Settings" lede={`${library.name}. What is changed here is written into the library’s own record.`}>
      {begin !== undefined && own.codesLeft === 0 && (
        <Notice tone="attention" title="Make your recovery codes, below, and print them">
          <p>With one of them you come in when your phone is lost. Nobody else can make them for you.</p>
        </Notice>
      )}

      <Section
        title="Library"
        about={[name, city, state === "NE" ? "Nebraska" : "Iowa"].join(", ")}
        change="Change the library’s name, city and aliases"
      >
        <LibraryForm
          action={changeLibraryAction}
          given={{ name, city, state, timeZone, aliases: aliases.join("\n") }}
          submit="Save"
        />
      </Section>

      <Section
        title="Public address"
        about={
          library.publicAddress && library.publicAddressCheckedAt
            ? `${library.publicAddress}, checked on ${on(library.publicAddressCheckedAt)}.`
            : "None yet. No link goes to anybody outside; sign-in links stay on this machine."
        }
        change="Change and check it"
      >
        <PublicAddressForm action={changePublicAddressAction} given={library.publicAddress ?? ""} />
      </Section>

      <Section
        title="Uploads"
        about={`At most ${limits.megabytes} megabytes and ${limits.pages} pages a paper.`}
        change="Change the limits"
      >
        <UploadLimitsForm action={changeUploadLimitsAction} given={limits} />
      </Section>

      <Section
        title="Keeping closed matters"
        about={
          usualMonths === null
            ? "A closed matter is kept until you say otherwise."
            : `A closed matter is kept for ${usualMonths === 1 ? "1 month" : `${usualMonths} months`}. After that it may be purged, by you; nothing is purged by itself.`
        }
        change="Change the usual period"
      >
        <UsualPeriodForm action={changeUsualPeriodAction} given={usualMonths} />
      </Section>

      <Section title="Your second factors" about="One of them is asked for at each sign-in.">
        <ul className="border-t border-hair">
          {own.apps.map(({ id, createdAt }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-2">
              <span className="grow">Authenticator app, added on {on(createdAt)}</span>
              <RemoveFactorForm id={id} />
            </li>
          ))}
          {own.passkeys.map(({ id, name: where, createdAt, lastUsedAt }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-2">
              <span className="grow">
                Passkey ({where}), added on {on(createdAt)}
                {lastUsedAt && `, last used on ${on(lastUsedAt)}`}
              </span>
              <RemoveFactorForm id={id} />
            </li>
          ))}
        </ul>
        <details>
          <summary className="link w-fit cursor-pointer py-2">Add an authenticator app</summary>
          <div className="pt-4">
            <AuthenticatorForm
              action={addAuthenticatorAction}
              secret={secret}
              code={qrCode(uri)}
              submit="Add this app"
            />
          </div>
        </details>
        {passkeys ? (
          <PasskeyMaker begin={beginPasskeyAction} finish={addPasskeyAction} />
        ) : (
          <Notice>
            Passkeys are bound to a name, and this page was opened by a number. Open it by the public address to add
            one.
          </Notice>
        )}
      </Section>

      <Section title="Your recovery codes" about={own.codesLeft === 1 ? "One is left." : `${own.codesLeft} are left.`}>
        <RecoveryCodesRenewal />
      </Section>

      <Section
        title="Where you are signed in"
        about="A session ends half an hour after it was used last, and after twelve hours."
      >
        <ul className="border-t border-hair">
          {own.sessions.map(({ id, userAgent, createdAt }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-2">
              <span className="grow">
                {browserWords(userAgent)}, since {on(createdAt)}
              </span>
              {id === member.sessionId ? (
                <span className="text-soft">this one</span>
              ) : (
                <form action={revokeSessionAction}>
                  <input type="hidden" name="id" value={id} />
                  <Button tone="plain">Sign it out</Button>
                </form>
              )}
            </li>
          ))}
        </ul>
        {own.sessions.length > 1 && (
          <form action={revokeSessionAction}>
            <Button tone="quiet">Sign out everywhere else</Button>
          </form>
        )}
      </Section>
    </Sheet>
  );
}
