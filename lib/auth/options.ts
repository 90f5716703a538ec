import { hkdfSync } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import { newSecret } from "@/lib/ids";
import { masterKey } from "@/lib/settings/master-key";
import { adapter } from "./adapter";
import { LONGEST_SESSION_HOURS, sessionCookieName, sessionCookieOptions } from "./session";
import { LINK_MINUTES } from "./sign-in-link";

/** How next-auth works here, for a server reached at `origin`. It uses up links; sign-in-link.ts makes them. */
export async function authOptions(origin: string): Promise<NextAuthOptions> {
  const secret = Buffer.from(hkdfSync("sha256", await masterKey(), "", "good-cause next-auth", 32)).toString(
    "base64url",
  );
  return {
    secret,
    adapter,
    useSecureCookies: origin.startsWith("https:"),
    session: {
      strategy: "database",
      maxAge: LONGEST_SESSION_HOURS * 3600,
      updateAge: LONGEST_SESSION_HOURS * 3600,
      generateSessionToken: newSecret,
    },
    cookies: { sessionToken: { name: sessionCookieName(origin), options: sessionCookieOptions(origin) } },
    pages: { signIn: "/sign-in" },
    // Its own e-mail provider would need a mail program of its own.
    providers: [
      {
        id: "email",
        type: "email",
        name: "Email",
        server: "",
        from: "",
        // What is stored is then the token's SHA-256 and nothing else, as sign-in-link.ts writes it.
        secret: "",
        options: {},
        maxAge: LINK_MINUTES * 60,
        sendVerificationRequest: () => {
          throw new Error("Links are made in lib/auth/sign-in-link.ts.");
        },
      },
    ],
    callbacks: {
      signIn: async ({ user }) => Boolean(user.email && (await adapter.getUserByEmail?.(user.email))),
      redirect: ({ url, baseUrl }) => (url.startsWith("/") || new URL(url).origin === baseUrl ? url : baseUrl),
    },
    logger: {
      error: (code) => console.error(Object.assign(new Error("next-auth"), { code })),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
