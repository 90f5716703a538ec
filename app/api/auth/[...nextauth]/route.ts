import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { requestOrigin } from "@/lib/auth/request";

type Context = RouteContext<"/api/auth/[...nextauth]">;

/** Uses a sign-in link. Only a button on our own page posts here: mail scanners open links, and press nothing. */
export async function POST(request: NextRequest, context: Context) {
  const origin = await requestOrigin();
  const action = (await context.params).nextauth.join("/");
  if (action !== "callback/email" || !isFromOurPage(request, origin)) return new Response(null, { status: 404 });
  return NextAuth(request, context, await authOptions(origin));
}

/** next-auth would use the link up at once; our page asks first. */
export async function GET(request: NextRequest, context: Context) {
  const action = (await context.params).nextauth.join("/");
  if (action === "callback/email") return goTo(`/sign-in/confirm${request.nextUrl.search}`);
  // Where next-auth leads whose link was used or has run out.
  if (action === "error") return goTo("/sign-in?error");
  return new Response(null, { status: 404 });
}

async function goTo(page: string): Promise<Response> {
  return Response.redirect(new URL(page, await requestOrigin()), 303);
}

// Our pages send no referrer, so browsers say `Origin: null` of a form on them; Sec-Fetch-Site tells more.
function isFromOurPage(request: Request, origin: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const from = request.headers.get("origin");
  return !from || from === "null" || from === origin;
}
