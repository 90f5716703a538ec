import { Section } from "../section";

interface DomainHintsProps {
  carrier: "resend" | "smtp";
  from: string;
}

/** What whoever keeps the domain must enter, so that mail is not taken for forged: to be copied into a message to them. */
export function DomainHints({ carrier, from }: DomainHintsProps) {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? "yourlibrary.org";
  return (
    <Section
      title="What to ask the city’s IT"
      about={`Other mail systems ask ${domain} whether this mail is really its own. Three entries in its DNS answer that.`}
      change="Show what to send them"
    >
      <pre className="overflow-x-auto border border-hair bg-leaf p-4 font-sans whitespace-pre-wrap">
        {carrier === "resend" ? resendRequest(domain) : relayRequest(domain)}
      </pre>
      <p className="text-note text-soft">
        Select the text and copy it. Once the entries are made, send yourself a test mail; its headers then say
        “spf=pass” and “dkim=pass”.
      </p>
    </Section>
  );
}

function resendRequest(domain: string): string {
  return `Please let Resend send mail from ${domain} for the library.

In Resend, under Domains, add ${domain}. It shows the exact values for these entries, to be made in the DNS of ${domain}:

1. SPF: a TXT entry at send.${domain} that begins with v=spf1 and names Resend's mail servers, and an MX entry at the same name, so that mail which comes back finds its way.
2. DKIM: a TXT entry at resend._domainkey.${domain} with the public key that Resend shows.
3. DMARC: a TXT entry at _dmarc.${domain}, if there is none yet: v=DMARC1; p=none; rua=mailto:postmaster@${domain}

Please do not change the city's own SPF entry for this. Click tracking and open tracking must stay off for this domain.`;
}

function relayRequest(domain: string): string {
  return `Please let the library's program send mail by the city's relay, from ${domain}.

1. A login for it, and the relay's name and port; or leave for this machine's address to send without one.
2. SPF: the TXT entry of ${domain} that begins with v=spf1 must name the relay that hands mail to the outside.
3. DKIM: the relay signs what it sends for ${domain}; its public key stands in a TXT entry at <selector>._domainkey.${domain}.
4. DMARC: a TXT entry at _dmarc.${domain}, if there is none yet: v=DMARC1; p=none; rua=mailto:postmaster@${domain}

The program sends few mails, each to one recipient. Please exempt them from added banners and rewritten links.`;
}
