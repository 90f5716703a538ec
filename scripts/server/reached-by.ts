import { withActor } from "@/db/actor";
import { libraries } from "@/db/schema/libraries";

const REMEMBERED_MS = 5_000;

/**
 * Tells by which address a request reached us, from the host it names: a library's public address is https, in front of
 * a proxy or a tunnel; everything else is this server itself. Links and cookies depend on it, so no header is believed.
 */
export function reachedBy(port: number): (host: string) => Promise<URL> {
  let known = new Map<string, URL>();
  let readAt = Number.NEGATIVE_INFINITY;
  return async (host) => {
    const own = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : new URL(`http://127.0.0.1:${port}`);
    if (isOwnName(own.hostname)) return own;
    if (performance.now() - readAt > REMEMBERED_MS) {
      readAt = performance.now();
      known = await publicAddresses();
    }
    return known.get(host) ?? own;
  };
}

function isOwnName(hostname: string): boolean {
  return hostname === "localhost" || hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
}

async function publicAddresses(): Promise<Map<string, URL>> {
  const rows = await withActor({ kind: "public" }, (tx) =>
    tx.select({ address: libraries.publicAddress }).from(libraries),
  );
  const urls = rows.flatMap(({ address }) => (address ? [new URL(address)] : []));
  return new Map(urls.map((url) => [url.host, url]));
}
