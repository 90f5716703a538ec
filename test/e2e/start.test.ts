import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  countPostgres,
  emptyFolder,
  launchServer,
  newDataFolder,
  type Server,
  startInVain,
  startServer,
} from "@/test/support/server";

let server: Server;
beforeAll(async () => {
  server = await startServer({ dataFolder: emptyFolder() });
});
afterAll(() => server?.dispose());

describe("npm start", () => {
  test("serves, says where, and shows the set-up link until a library is set up", async () => {
    expect(server.said()).toContain(`Good Cause is ready: ${server.url}`);
    expect(server.setupLink()).toMatch(new RegExp(`^${server.url}/setup/[\\w-]{40,}$`));
    expect(await (await fetch(`${server.url}/api/health`)).json()).toEqual({ ok: true });
    expect((await fetch(server.setupLink())).status).toBe(200);
    const forged = await fetch(`${server.url}/setup/${"x".repeat(50)}`, { redirect: "manual" });
    expect([forged.status, forged.headers.get("location")]).toEqual([307, "/setup"]);
  });

  test("a second start on the same data says so and stops, and the first goes on", async () => {
    const { code, said } = await startInVain({ dataFolder: server.dataFolder });
    expect(code).toBe(1);
    expect(said).toBe(
      `Good Cause is already running on ${server.dataFolder}. Stop that one first, or set GOODCAUSE_DATA to another folder.\n`,
    );
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });

  test("a port that is taken is named, and nothing is left running", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as { port: number };
    const refused = await launchServer({ dataFolder: newDataFolder(), port });
    const code = await refused.ended;
    taken.close();
    expect([code, refused.said()]).toEqual([
      1,
      `Port ${port} is in use by another program. Start it on another one: PORT=${port + 1} npm start\n`,
    ]);
    expect(await countPostgres(refused.dataFolder)).toBe(0);
    await refused.dispose();
  });

  test("a PORT that is none is named", async () => {
    const { code, said } = await startInVain({ env: { PORT: "eighty" } });
    expect([code, said]).toEqual([1, 'PORT is "eighty". It must be a number from 1 to 65535.\n']);
  });
});

test("every answer keeps itself out of caches, frames and other sites' sight", async () => {
  const nowhere = "/matters/00000000-0000-4000-8000-000000000000";
  for (const path of ["/sign-in", "/setup", "/matters", "/nowhere", nowhere, "/api/health", "/api/intake"]) {
    const { headers, status } = await fetch(server.url + path, { redirect: "manual" });
    expect(Object.fromEntries(headers), path).toMatchObject({
      "cache-control": expect.stringContaining("no-store"),
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
      "x-content-type-options": "nosniff",
      "permissions-policy": expect.stringContaining("geolocation=()"),
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect([headers.get("x-powered-by"), headers.get("etag")]).toEqual([null, null]);
    if (path === "/api/intake") continue;
    const policy = headers.get("content-security-policy") ?? "";
    // The page for what is not there has no script at all.
    expect(policy).toMatch(
      status === 404 ? /^default-src 'none'(?!.*script)/ : /script-src 'nonce-[\w+/=]+' 'strict-dynamic'/,
    );
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
  }
});

test("a request cannot talk the program into links that lead elsewhere", async () => {
  const headers = {
    "x-forwarded-host": "elsewhere.test",
    "x-forwarded-proto": "https",
    "sec-fetch-site": "same-origin",
  };
  const callback = `${server.url}/api/auth/callback/email?email=a%40b.test&token=x`;
  const answer = await fetch(callback, { method: "POST", headers, redirect: "manual" });
  expect(new URL(answer.headers.get("location")!, server.url).origin).toBe(server.url);
});
