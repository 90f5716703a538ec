/** What became of a mail, in a sentence, and whether somebody should look at it. */
export interface MailState {
  words: string;
  attention: boolean;
}

/** What is known of a mail; null where none was sent. */
export interface KnownMail {
  state: "queued" | "sending" | "sent" | "failed" | null;
  errorCode: string | null;
  carrier: "resend" | "smtp" | "outbox" | null;
  delivery: "delivered" | "delayed" | "bounced" | "complained" | null;
}

const REASONS: Record<string, string> = {
  invalid_api_key: "Resend does not accept the key. Enter it anew under Settings, Mail.",
  restricted_api_key: "The key may not send. Make one at Resend that may.",
  missing_api_key: "There is no key. Enter one under Settings, Mail.",
  sender_not_verified: "Resend has not verified the sender’s domain yet. See what to ask the city’s IT for.",
  daily_quota_exceeded: "The day’s quota at Resend is used up.",
  monthly_quota_exceeded: "The month’s quota at Resend is used up.",
  rate_limit_exceeded: "Resend asked for patience.",
  timeout: "The carrier did not answer in time.",
  relay_unreachable: "The relay does not answer. Check its name and port.",
  relay_unknown: "Nobody knows the relay’s name. Check it.",
  relay_login: "The relay does not accept the name and password.",
  relay_tls: "The relay does not offer the protected connection that is asked for.",
  relay_busy: "The relay asked to try later.",
  relay_refused: "The relay refused the mail.",
  address_refused: "The address was refused.",
  interrupted:
    "The connection broke off while it was handed over, so it may have arrived. Ask before you send it again.",
  dead_address: "Nothing arrives at this address any more, so nothing was sent.",
  expired: "It had become pointless, and was not sent.",
  silence: "It was held back.",
};

/** What a code means to a person, and what to do about it. */
function reasonWords(code: string | null): string {
  return (code && REASONS[code]) || "The carrier did not take it.";
}

/** What became of it. */
export function mailWords({ state, errorCode, carrier, delivery }: KnownMail): MailState {
  if (delivery === "bounced") return { words: "It came back: the address did not take it.", attention: true };
  if (delivery === "complained") return { words: "The reader marked it as unwanted.", attention: true };
  if (delivery === "delivered") return { words: "Delivered.", attention: false };
  if (state === "failed") return { words: `Given up. ${reasonWords(errorCode)}`, attention: errorCode !== "expired" };
  if (state === "sent" && carrier === "outbox")
    return { words: "Kept in the outbox folder of this machine.", attention: false };
  if (state === "sent")
    return { words: delivery === "delayed" ? "Sent; it is delayed on its way." : "Sent.", attention: false };
  if (errorCode) return { words: `Waiting to be tried again. ${reasonWords(errorCode)}`, attention: true };
  return {
    words: state === null ? "Not sent: nothing arrives at this address any more." : "On its way.",
    attention: state === null,
  };
}
