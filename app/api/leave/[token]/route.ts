import { leaveByLink } from "@/lib/digest/mutations";

/**
 * Leaves the list of the Board's report by one request (RFC 8058), as mail programs send it when somebody presses their
 * button; and by the form on our own page, which says so by `from`.
 */
export async function POST(request: Request, { params }: RouteContext<"/api/leave/[token]">) {
  const { token } = await params;
  const form = new URLSearchParams((await request.text()).slice(0, 1_000));
  const left = await leaveByLink(token);
  if (form.get("from") === "page") return new Response(null, { status: 303, headers: { location: `/leave/${token}` } });
  return new Response(null, { status: left ? 204 : 404 });
}
