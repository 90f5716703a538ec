import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { promisify } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { emptyFolder, launchServer, type Server, startInVain, startServer } from "@/test/support/server";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.dispose();
});

async function start(given: Parameters<typeof startServer>[0] = {}): Promise<Server> {
  const server = await startServer(given);
  servers.push(server);
  return server;
}

/** The processes whose command line names a folder: the PostgreSQL of that data. */
async function processesOn(folder: string): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-eo", "args"]);
  return stdout.split("\n").filter((line) => line.includes(folder) && line.includes("postgres")).length;
}

describe("npm start", () => {
  test("serves, says where, and shows the set-up link until a library is set up", async () => {
    const server = await start({ dataFolder: emptyFolder() });
    expect(server.said()).toContain(`Good Cause is ready: ${server.url}`);
    expect(server.setupLink()).toMatch(new RegExp(`^${server.url}/setup/[\\w-]{40,}$`));
    expect(await (await fetch(`${server.url}/api/health`)).json()).toEqual({ ok: true });
    expect((await fetch(server.setupLink())).status).toBe(200);
    const forged = await fetch(`${server.url}/setup/${"x".repeat(50)}`, { redirect: "manual" });
    expect([forged.status, forged.headers.get("location")]).toEqual([307, "/setup"]);
  });

  test.each(["SIGINT", "SIGTERM"] as const)("%s stops it cleanly, PostgreSQL last", async (signal) => {
    const server = await start();
    expect(await processesOn(server.dataFolder)).toBeGreaterThan(0);
    expect(await server.end(signal)).toBe(0);
    expect(await processesOn(server.dataFolder)).toBe(0);
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test("after a kill -9 the next start takes up where it was", async () => {
    const killed = await start();
    expect(await killed.end("SIGKILL")).toBe("SIGKILL");
    expect(await processesOn(killed.dataFolder)).toBeGreaterThan(0);
    const next = await start({ dataFolder: killed.dataFolder });
    expect(next.said()).toContain("it takes up where it was");
    expect(await (await fetch(`${next.url}/api/health`)).json()).toEqual({ ok: true });
    expect(await next.end("SIGTERM")).toBe(0);
    expect(await processesOn(killed.dataFolder)).toBe(0);
  });

  test("a second start on the same data says so and stops, and the first goes on", async () => {
    const first = await start();
    const { code, said } = await startInVain({ dataFolder: first.dataFolder });
    expect(code).toBe(1);
    expect(said).toBe(
      `Good Cause is already running on ${first.dataFolder}. Stop that one first, or set GOODCAUSE_DATA to another folder.\n`,
    );
    expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
  });

  test("a port that is taken is named, and nothing is left running", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as { port: number };
    const server = await start();
    await server.end("SIGTERM");
    const { code, said } = await startInVain({ dataFolder: server.dataFolder, port });
    taken.close();
    expect([code, said]).toEqual([
      1,
      `Port ${port} is in use by another program. Start it on another one: PORT=${port + 1} npm start\n`,
    ]);
    expect(await processesOn(server.dataFolder)).toBe(0);
  });

  test("a PORT that is none is named", async () => {
    const { code, said } = await startInVain({ env: { PORT: "eighty" } });
    expect([code, said]).toEqual([1, 'PORT is "eighty". It must be a number from 1 to 65535.\n']);
  });

  test("a start that is stopped half way leaves nothing running", async () => {
    const starting = await launchServer({});
    servers.push(starting);
    while ((await processesOn(starting.dataFolder)) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await starting.end("SIGTERM")).toBe(0);
    expect(await processesOn(starting.dataFolder)).toBe(0);
    expect(starting.said()).not.toContain("ready");
  });
});

test("every answer keeps itself out of caches, frames and other sites' sight", async () => {
  const server = await start();
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
  const server = await start();
  const headers = {
    "x-forwarded-host": "elsewhere.test",
    "x-forwarded-proto": "https",
    "sec-fetch-site": "same-origin",
  };
  const callback = `${server.url}/api/auth/callback/email?email=a%40b.test&token=x`;
  const answer = await fetch(callback, { method: "POST", headers, redirect: "manual" });
  expect(new URL(answer.headers.get("location")!, server.url).origin).toBe(server.url);
});
