import { Sheet } from "@/app/_ui/sheet";
import { asMember, type SignedInMember } from "@/lib/auth/actor";
import { type CarrierShown, getCarrier, showCarrier } from "@/lib/mail/carrier";
import { NOTICE_EVENT_KEYS, NOTICE_EVENTS } from "@/lib/mail/notice-events";
import { getOwnPreferences, listMails } from "@/lib/mail/queries";
import { listNames } from "@/lib/matter/queries";
import { getLibrarySettings } from "@/lib/settings/queries";
import { Section } from "../section";
import { changeCarrierAction, sendTestAction, setPreferencesAction } from "./actions";
import { CarrierForm } from "./carrier-form";
import { DomainHints } from "./domain-hints";
import { MailList } from "./mail-list";
import { PreferencesForm } from "./preferences-form";
import { TestForm } from "./test-form";

type Preferences = Awaited<ReturnType<typeof getOwnPreferences>>;

export default async function MailPage() {
  const { member, preferences, mails, names, library } = await asMember(async (tx, member) => ({
    member,
    preferences: await getOwnPreferences(tx, member.libraryId, member.id),
    mails: await listMails(tx, member.libraryId),
    names: await listNames(tx, member.libraryId),
    library: (await getLibrarySettings(tx, member.libraryId)).library,
  }));
  const carrier = showCarrier(await getCarrier(member.libraryId));
  const reached = library.publicAddressCheckedAt ? library.publicAddress : null;
  const quiet = { quietFrom: hour(preferences?.quietFrom), quietUntil: hour(preferences?.quietUntil) };
  return (
    <Sheet
      title="Mail"
      lede="A mail from Good Cause never says whose records are asked for, by whom or why: whoever carries it is one more reader. It says that there is something, and where to look."
    >
      <Section title="What you are told of" about={preferenceWords(member, preferences)}>
        <PreferencesForm action={setPreferencesAction} events={events(member, preferences)} given={quiet} />
        <p className="text-note text-soft">
          Only open matters are told of. What happens within ten minutes comes in one mail, and your own acts never do.
        </p>
      </Section>

      {member.role !== "staff" && (
        <>
          <Section
            title="How mail leaves"
            about={carrierWords(carrier)}
            {...(member.role === "director" && { change: "Change how it leaves" })}
          >
            {member.role === "director" ? (
              <CarrierForm
                action={changeCarrierAction}
                given={asForm(carrier)}
                webhook={reached && `${reached}/api/webhooks/resend/${member.libraryId}`}
              />
            ) : (
              <p className="text-soft">The director changes it.</p>
            )}
          </Section>
          <Section title="Whether it arrives" about="A test says nothing but that it has arrived.">
            <TestForm action={sendTestAction} />
          </Section>
          {carrier.kind !== "outbox" && <DomainHints carrier={carrier.kind} from={carrier.from} />}
        </>
      )}

      {(member.role !== "staff" || mails.length > 0) && (
        <Section
          title="The latest mails"
          about={mails.length === 0 ? "None yet." : "Those of which you may know, the last one first."}
        >
          <MailList mails={mails} names={names} timeZone={library.timeZone} />
        </Section>
      )}
    </Sheet>
  );
}

function preferenceWords({ role }: SignedInMember, preferences: Preferences): string {
  if (preferences) return "As you have set it.";
  return role === "staff" ? "Nothing, until you choose." : "Everything below, until you choose.";
}

function events({ role }: SignedInMember, preferences: Preferences) {
  return NOTICE_EVENT_KEYS.filter((key) => key !== "desk-report" || role !== "staff").map((key) => {
    const { label, hint } = NOTICE_EVENTS[key];
    return { key, label, hint, wanted: preferences?.events[key] ?? role !== "staff" };
  });
}

function carrierWords(carrier: CarrierShown): string {
  if (carrier.kind === "resend") {
    const told = carrier.hasWebhookSecret
      ? "It tells what became of each."
      : "It does not tell yet what became of each.";
    return `By Resend, from ${carrier.from}. ${told}`;
  }
  if (carrier.kind === "smtp") return `By the relay ${carrier.host}, from ${carrier.from}.`;
  return "Not at all: each mail is kept in a folder of this machine, and shown below.";
}

function asForm(carrier: CarrierShown): Record<string, string> {
  const from = /<([^>]+)>/.exec(carrier.from)?.[1] ?? "";
  const address = from.endsWith("@localhost") ? "" : from;
  if (carrier.kind !== "smtp") return { kind: carrier.kind, from: address, port: "587", security: "starttls" };
  const { kind, host, port, security, user } = carrier;
  return { kind, from: address, host, port: String(port), security, user: user ?? "" };
}

function hour(time: string | null | undefined): string {
  return time?.slice(0, 5) ?? "";
}
