import { headers } from "next/headers";

/** The address by which this request reached us, as scripts/server/http-server.ts decided it: `https://records.waukee.org`. */
export async function requestOrigin(): Promise<string> {
  const list = await headers();
  return `${list.get("x-forwarded-proto") ?? "http"}://${list.get("x-forwarded-host") ?? list.get("host")}`;
}

/** The page that was asked for, with its query, to come back to after signing in. */
export async function requestedPage(): Promise<string> {
  return localPath((await headers()).get("x-address"));
}

/** A path on this server, or the home page in place of anything that would lead elsewhere. */
export function localPath(path: unknown): string {
  if (typeof path !== "string" || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes("\\")) return "/matters";
  if (/^\/(sign-in|setup|api)(\/|\?|$)/.test(path)) return "/matters";
  return path;
}
