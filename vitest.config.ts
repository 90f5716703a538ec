import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

// Pure code needs no database and leaves nothing behind, so its files can share their imports.
const PURE = ["deadlines", "defects", "findings", "law", "letters/letters", "overview", "policy"].map(
  (room) => `test/${room}/**/*.test.ts`,
);

// By itself the runner leaves one core to the terminal, which of two is half.
const CORES = availableParallelism();

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: "pure",
          include: PURE,
          isolate: false,
          testTimeout: 60_000,
          maxWorkers: CORES,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "code",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", ...PURE],
          globalSetup: ["test/support/postgres.ts"],
          env: { GOODCAUSE_DATA: join(tmpdir(), "good-cause-test-data"), GOODCAUSE_MASTER_KEY: "5a".repeat(32) },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: CORES,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "browser",
          // What is timed takes half an hour, and is nothing for a machine that does something else: `npm run nightly`.
          include: ["test/e2e/**/*.test.ts", ...(process.env.GOODCAUSE_HISTORIES ? ["test/**/*.nightly.ts"] : [])],
          globalSetup: ["test/support/production.ts"],
          // So that @sparticuz/chromium brings the libraries that it needs along.
          env: { AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000, interval: 100 } },
          // After the others, and two at a time: each starts the whole program, and waits for it half of its time.
          maxWorkers: Math.min(2, CORES),
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
