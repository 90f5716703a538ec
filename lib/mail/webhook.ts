import { Resend } from "resend";
import type { DeliveryEvent } from "./delivery";

interface Signed {
  body: string;
  headers: { id: string; timestamp: string; signature: string };
}

/**
 * What Resend's webhook tells, once its signature has been checked: `unsigned` where it is not Resend's, or older than
 * five minutes; null for what is of no interest here, such as that a mail was sent.
 */
export function readWebhook({ body, headers }: Signed, webhookSecret: string): DeliveryEvent | "unsigned" | null {
  let told: ReturnType<Resend["webhooks"]["verify"]>;
  try {
    // Checking a signature asks nobody, so the key is never used.
    told = new Resend("re_none").webhooks.verify({ payload: body, headers, webhookSecret });
  } catch {
    return "unsigned";
  }
  const happened = (event: DeliveryEvent["event"], providerId: string, permanent: boolean): DeliveryEvent => ({
    messageId: headers.id,
    providerId,
    event,
    permanent,
    happenedAt: new Date(told.created_at),
  });
  switch (told.type) {
    case "email.delivered":
      return happened("delivered", told.data.email_id, false);
    case "email.delivery_delayed":
      return happened("delayed", told.data.email_id, false);
    case "email.bounced":
      return happened("bounced", told.data.email_id, /^permanent$/i.test(told.data.bounce?.type ?? ""));
    case "email.suppressed":
      return happened("bounced", told.data.email_id, true);
    case "email.failed":
      return happened("bounced", told.data.email_id, false);
    case "email.complained":
      return happened("complained", told.data.email_id, false);
    default:
      return null;
  }
}
