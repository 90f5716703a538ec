import { availableParallelism } from "node:os";
import { afterEach, expect, test, vi } from "vitest";
import { readingProcesses } from "@/lib/settings/environment";

afterEach(() => vi.unstubAllEnvs());

test("as many pages are read at once as there are cores, unless the setting says how many", () => {
  vi.stubEnv("GOODCAUSE_READERS", "");
  expect(readingProcesses()).toBe(availableParallelism());
  vi.stubEnv("GOODCAUSE_READERS", "3");
  expect(readingProcesses()).toBe(3);
});

test.each(["0", "many", "1.5", "65"])("a number of readers that is none is named: %s", (given) => {
  vi.stubEnv("GOODCAUSE_READERS", given);
  expect(() => readingProcesses()).toThrow(`GOODCAUSE_READERS is "${given}". It must be a number from 1 to 64.`);
});
