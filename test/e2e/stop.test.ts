import { afterEach, describe, expect, test } from "vitest";
import { countPostgres, launchServer, type Server, startServer } from "@/test/support/server";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.dispose();
});

async function start(given: Parameters<typeof startServer>[0] = {}): Promise<Server> {
  const server = await startServer(given);
  servers.push(server);
  return server;
}

describe("npm start", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("%s stops it cleanly, PostgreSQL last", async (signal) => {
    const server = await start();
    expect(await countPostgres(server.dataFolder)).toBeGreaterThan(0);
    expect(await server.end(signal)).toBe(0);
    expect(await countPostgres(server.dataFolder)).toBe(0);
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test("after a kill -9 the next start takes up where it was", async () => {
    const killed = await start();
    expect(await killed.end("SIGKILL")).toBe("SIGKILL");
    expect(await countPostgres(killed.dataFolder)).toBeGreaterThan(0);
    const next = await start({ dataFolder: killed.dataFolder });
    expect(next.said()).toContain("it takes up where it was");
    expect(await (await fetch(`${next.url}/api/health`)).json()).toEqual({ ok: true });
    expect(await next.end("SIGTERM")).toBe(0);
    expect(await countPostgres(killed.dataFolder)).toBe(0);
  });

  test("a start that is stopped half way leaves nothing running", async () => {
    const starting = await launchServer({});
    servers.push(starting);
    while ((await countPostgres(starting.dataFolder)) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await starting.end("SIGTERM")).toBe(0);
    expect(await countPostgres(starting.dataFolder)).toBe(0);
    expect(starting.said()).not.toContain("ready");
  });
});
