import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { addressProof, checkPublicAddress, isAddressChallenge, readPublicAddress } from "@/lib/settings/public-address";

const OURS = Buffer.alloc(32, 1);
const TLS = {
  key: readFileSync("test/fixtures/tls/key.pem"),
  cert: readFileSync("test/fixtures/tls/certificate.pem", "utf8"),
};

describe("a public address as it was typed", () => {
  test.each([
    ["https://records.waukee.org", "https://records.waukee.org"],
    ["records.waukee.org", "https://records.waukee.org"],
    ["  HTTPS://Records.Waukee.org/ ", "https://records.waukee.org"],
    ["https://waukee.org:8443", "https://waukee.org:8443"],
  ])("%s is understood", (typed, address) => {
    expect(readPublicAddress(typed)).toEqual({ address });
  });

  test.each([
    ["http://records.waukee.org", "https://"],
    ["https://records.waukee.org/desk", "alone"],
    ["https://user:word@records.waukee.org", "alone"],
    ["https://localhost:3000", "outside"],
    ["https://127.0.0.1", "outside"],
    ["https://[::1]:3000", "outside"],
    ["ask the city", "no web address"],
    ["", "no web address"],
  ])("%s is sent back with a reason", (typed, reason) => {
    expect(readPublicAddress(typed)).toEqual({ complaint: expect.stringContaining(reason) });
  });
});

describe("checking a public address", () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.close();
    server?.closeAllConnections();
  });

  /** A real https server of that name on this machine; the name is looked up here, everything else is as outside. */
  async function check(
    answer: (challenge: string) => { status?: number; body?: string } | null,
    { ca = TLS.cert } = {},
  ) {
    server = createServer(TLS, (request, response) => {
      const [, challenge = ""] = /^\/api\/public-address\/(.+)$/.exec(request.url ?? "") ?? [];
      expect(isAddressChallenge(challenge)).toBe(true);
      const { status = 200, body = "" } = answer(challenge) ?? {};
      response.writeHead(status, status === 302 ? { location: "https://elsewhere.test/" } : {}).end(body);
    });
    await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const lookup = ((_name: string, options: { all?: boolean }, done: (...args: unknown[]) => void) =>
      options.all ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4)) as never;
    return checkPublicAddress(`https://records.library.test:${port}`, OURS, { ca, lookup });
  }

  test("it is ours when our own proof comes back", async () => {
    expect(await check((challenge) => ({ body: addressProof(OURS, challenge) }))).toBeNull();
  });

  test("another copy of the program is not ours", async () => {
    expect(await check((challenge) => ({ body: addressProof(Buffer.alloc(32, 2), challenge) }))).toMatch(
      /not this copy/,
    );
  });

  test("a page that echoes what it was asked is not ours", async () => {
    expect(await check((challenge) => ({ body: challenge }))).toMatch(/not this copy/);
  });

  test("a redirect is not followed", async () => {
    expect(await check(() => ({ status: 302 }))).toMatch(/leads on to another address/);
  });

  test("a certificate that nobody trusts is named", async () => {
    expect(await check(() => ({}), { ca: "" })).toMatch(/certificate that browsers do not trust/);
  });

  test("a name that nobody knows, and a machine that does not answer, are told apart", async () => {
    const fail = (code: string) =>
      ((_: string, __: object, done: (error: Error) => void) => done(Object.assign(new Error(), { code }))) as never;
    expect(await checkPublicAddress("https://records.library.test", OURS, { lookup: fail("ENOTFOUND") })).toMatch(
      /Nobody knows the name/,
    );
    expect(await checkPublicAddress("https://records.library.test", OURS, { lookup: fail("ECONNREFUSED") })).toMatch(
      /does not answer/,
    );
  });
});
