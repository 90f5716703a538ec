// `npm run policy-coverage`: which passing tests show each clause of the five policies; fails on a clause that none shows.
// It runs the tests that name a clause, or takes the results of a run that has just been (`--results FILE`).
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { coverage, type TestResult } from "@/lib/policy/coverage";
import { listPacks } from "@/lib/policy/packs";

const adopted = listPacks().filter(({ library }) => library !== null);

interface Report {
  testResults: { assertionResults: TestResult[] }[];
}

const { values } = parseArgs({ options: { results: { type: "string" }, quiet: { type: "boolean" } } });
const clauses = adopted.flatMap((pack) => pack.clauses.map(({ id }) => id));
const { shown, gaps } = coverage(clauses, values.results ? readResults(values.results) : runTests());

if (!values.quiet) {
  for (const [id, tests] of shown) process.stdout.write(`${id}\n${tests.map((test) => `    ${test}\n`).join("")}`);
}
process.stdout.write(`${shown.size - gaps.length} of ${shown.size} clauses are shown by a passing test.\n`);
for (const id of gaps) process.stderr.write(`No passing test shows ${id}.\n`);
process.exitCode = gaps.length ? 1 : 0;

function runTests(): TestResult[] {
  const folder = mkdtempSync(join(tmpdir(), "good-cause-coverage-"));
  const file = join(folder, "results.json");
  const named = `(${adopted.map(({ id }) => id).join("|")}):[a-z0-9]`;
  const command = ["--no-install", "vitest", "run", "-t", named, "--reporter=json", `--outputFile=${file}`];
  spawnSync("npx", command, { stdio: ["ignore", "ignore", "inherit"] });
  const results = readResults(file);
  rmSync(folder, { recursive: true, force: true });
  return results;
}

function readResults(file: string): TestResult[] {
  const { testResults } = JSON.parse(readFileSync(file, "utf8")) as Report;
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}
