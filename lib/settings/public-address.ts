import { createHmac, timingSafeEqual } from "node:crypto";
import { request } from "node:https";
import { newSecret } from "@/lib/ids";

const TIMEOUT_MS = 8_000;
const LONGEST_ANSWER = 200;

/** What a person typed as `https://name` or `https://name:port`, or a sentence that says why it cannot be one. */
export function readPublicAddress(typed: string): { address: string } | { complaint: string } {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (!url?.hostname) return { complaint: "This is no web address. It looks like https://records.yourlibrary.org." };
  if (url.protocol !== "https:") {
    return { complaint: "The address must begin with https://, or anybody on the way could read what it carries." };
  }
  if (url.username || url.password || url.search || url.hash || url.pathname !== "/") {
    return { complaint: "Give the name alone, without anything after it: https://records.yourlibrary.org." };
  }
  if (!url.hostname.includes(".") || url.hostname.endsWith(".localhost") || isNumeric(url.hostname)) {
    return { complaint: "Give the name by which people outside reach this machine, not its own or a number." };
  }
  return { address: url.origin };
}

function isNumeric(hostname: string): boolean {
  return hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
}

/** What this installation, and no other, answers to a challenge. */
export function addressProof(masterKey: Uint8Array, challenge: string): string {
  return createHmac("sha256", masterKey).update(`good-cause public address ${challenge}`).digest("base64url");
}

/** Whether a challenge is one that `addressProof` should answer to a stranger. */
export function isAddressChallenge(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** Goes out and comes back in by the address: null when this installation answered, else a sentence that says what did. */
export async function checkPublicAddress(
  address: string,
  masterKey: Uint8Array,
  tls: { ca?: string; lookup?: typeof import("node:dns").lookup } = {},
): Promise<string | null> {
  const challenge = newSecret();
  const name = new URL(address).host;
  try {
    const { status, body } = await get(`${address}/api/public-address/${challenge}`, tls);
    if (status >= 300 && status < 400) return `${name} leads on to another address. Give that one.`;
    const expected = Buffer.from(addressProof(masterKey, challenge));
    const given = Buffer.from(body.trim());
    if (status === 200 && given.length === expected.length && timingSafeEqual(given, expected)) return null;
    return `Something answers at ${name}, but it is not this copy of Good Cause. Let the proxy or tunnel lead to this machine.`;
  } catch (error) {
    return explain(error as NodeJS.ErrnoException, name);
  }
}

function get(url: string, tls: object): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const timer = AbortSignal.timeout(TIMEOUT_MS);
    const outgoing = request(url, { ...tls, signal: timer, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        body = (body + text).slice(0, LONGEST_ANSWER);
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      response.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

function explain({ code = "", name: kind }: NodeJS.ErrnoException, name: string): string {
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return `Nobody knows the name ${name} yet. Ask whoever keeps the city's names (DNS) to enter it.`;
  }
  if (code === "ECONNREFUSED" || code === "EHOSTUNREACH" || code === "ENETUNREACH" || code === "ECONNRESET") {
    return `${name} leads to a machine that does not answer. Check the proxy or tunnel.`;
  }
  if (
    code.includes("CERT") ||
    code.includes("SELF_SIGNED") ||
    code.includes("SSL") ||
    code === "UNABLE_TO_VERIFY_LEAF_SIGNATURE"
  ) {
    return `${name} answers with a certificate that browsers do not trust. Ask whoever runs the proxy to renew it.`;
  }
  if (kind === "AbortError" || kind === "TimeoutError" || code === "ETIMEDOUT" || code === "ABORT_ERR") {
    return `${name} did not answer in time. If people outside can open it, this machine may not see its own public address.`;
  }
  return `${name} could not be reached (${code || "no reason given"}).`;
}
