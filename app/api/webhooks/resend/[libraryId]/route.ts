import { isId } from "@/lib/ids";
import { getCarrier } from "@/lib/mail/carrier";
import { noteDelivery } from "@/lib/mail/delivery";
import { readWebhook } from "@/lib/mail/webhook";

const LONGEST = 100_000;

/** What Resend tells of a mail after it has taken it. Whatever is not signed with the library's secret gets one answer. */
export async function POST(request: Request, { params }: RouteContext<"/api/webhooks/resend/[libraryId]">) {
  const { libraryId } = await params;
  const body = await request.text();
  const secret = isId(libraryId) ? await secretOf(libraryId) : null;
  const header = (name: string) => request.headers.get(`svix-${name}`) ?? request.headers.get(`webhook-${name}`) ?? "";
  const headers = { id: header("id"), timestamp: header("timestamp"), signature: header("signature") };
  const event = secret && body.length <= LONGEST ? readWebhook({ body, headers }, secret) : "unsigned";
  if (event === "unsigned") return new Response(null, { status: 401 });
  if (event) await noteDelivery(libraryId, event);
  return new Response(null, { status: 204 });
}

async function secretOf(libraryId: string): Promise<string | null> {
  const carrier = await getCarrier(libraryId);
  return carrier.kind === "resend" ? carrier.webhookSecret : null;
}
