import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { requestOrigin } from "@/lib/auth/request";

type Context = RouteContext<"/api/auth/[...nextauth]">;

/** Uses a sign-in link. Only a button on our own page posts here: mail scanners open links, and press nothing. */
export async function POST(request: NextRequest, context: Context) {
  const origin = await requestOrigin();
  if (!(await isCallback(context)) || !isFromOurPage(request, origin)) return new Response(null, { status: 404 });
  return NextAuth(request, context, await authOptions(origin));
}

/** next-auth would use the link up at once; our page asks first. */
export async function GET(request: NextRequest, context: Context) {
  if (!(await isCallback(context))) return new Response(null, { status: 404 });
  const page = new URL(`/sign-in/confirm${request.nextUrl.search}`, await requestOrigin());
  return Response.redirect(page, 303);
}

async function isCallback({ params }: Context): Promise<boolean> {
  return (await params).nextauth.join("/") === "callback/email";
}

// Our pages send no referrer, so browsers say `Origin: null` of a form on them; Sec-Fetch-Site tells more.
function isFromOurPage(request: Request, origin: string): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const from = request.headers.get("origin");
  return !from || from === "null" || from === origin;
}
