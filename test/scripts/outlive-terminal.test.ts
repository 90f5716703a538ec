import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

// As scripts/start.ts does: what is thrown is told of, and the program goes on.
const TALKS_ON = `
  import { outliveTerminal } from "./scripts/server/outlive-terminal.ts";
  outliveTerminal();
  let thrown = 0;
  process.on("uncaughtException", (error) => { thrown++; console.error(error); });
  let said = 0;
  const talk = setInterval(() => {
    process.stdout.write("a line\\n");
    process.stderr.write("a line\\n");
    if (++said === 20) { clearInterval(talk); process.exitCode = thrown ? 1 : 42; }
  }, 20);
`;

test("the program goes on in silence when the terminal that it spoke to is gone", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", TALKS_ON], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  await once(child.stdout, "data");
  child.stdout.destroy();
  child.stderr.destroy();
  const [code] = await once(child, "exit");
  expect(code).toBe(42);
});
