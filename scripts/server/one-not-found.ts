import type { ServerResponse } from "node:http";

/** The page that says that there is nothing, as it was shown once. */
export interface NothingPage {
  headers: Record<string, string>;
  body: Buffer;
}

/** A page of ours without script: a style sheet and a link. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const OF_ONE_ANSWER =
  /^(?:connection|content-encoding|content-length|date|keep-alive|set-cookie|transfer-encoding|x-request-id)$/;

/** Asks the running program for an address that is none, and keeps its answer, without scripts and numbers used once. */
export async function nothingPage(address: string): Promise<NothingPage> {
  const answer = await fetch(new URL("/nothing-is-here", address));
  if (answer.status !== 404) throw new Error("The page for what is not there could not be made.");
  const html = (await answer.text())
    .replaceAll(/<script\b.*?<\/script>/gs, "")
    .replaceAll(/<link\b[^>]*\bas="script"[^>]*>/g, "")
    .replaceAll(/ nonce="[^"]*"/g, "")
    .replaceAll(/<!--.*?-->/gs, "");
  const body = Buffer.from(html);
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !OF_ONE_ANSWER.test(name)));
  return {
    body,
    headers: { ...headers, "content-length": String(body.length), "content-security-policy": POLICY },
  };
}

/**
 * Puts one page in the place of every 404, whatever its own would have been: what is hidden, what never was and what is
 * no address get the same bytes. A page is rendered as its parts come in, so two that say the same seldom are the same.
 */
export function answerNothingAlike(response: ServerResponse, page: () => NothingPage | null): void {
  const { write, end, writeHead, flushHeaders } = response;
  const nothing = () => (response.statusCode === 404 ? page() : null);

  response.writeHead = function (this: ServerResponse, ...given: Parameters<typeof writeHead>) {
    response.statusCode = given[0];
    // The rest goes with the answer that is put aside; what it would have said is not sent.
    return nothing() ? response : writeHead.apply(response, given);
  } as typeof writeHead;
  response.flushHeaders = () => {
    if (!nothing()) flushHeaders.call(response);
  };
  response.write = function (this: ServerResponse, ...given: Parameters<typeof write>) {
    if (response.headersSent || !nothing()) return write.apply(response, given);
    for (const done of given) if (typeof done === "function") (done as () => void)();
    return true;
  } as typeof write;
  response.end = function (this: ServerResponse, ...given: Parameters<typeof end>) {
    const alike = response.headersSent ? null : nothing();
    if (!alike) return end.apply(response, given);
    const done = given.find((argument) => typeof argument === "function") as (() => void) | undefined;
    for (const name of response.getHeaderNames()) if (name !== "x-request-id") response.removeHeader(name);
    writeHead.call(response, 404, alike.headers);
    return end.call(response, response.req.method === "HEAD" ? null : alike.body, "utf8", done);
  } as typeof end;
}
