/** A test as the test runner reports it. */
export interface TestResult {
  fullName: string;
  status: string;
}

/** For each clause the passing tests whose names hold its id as a word of its own, and the clauses that none shows. */
export function coverage(clauses: readonly string[], tests: readonly TestResult[]) {
  const shown = new Map<string, string[]>(clauses.map((id) => [id, []]));
  for (const { fullName, status } of tests) {
    if (status !== "passed") continue;
    for (const id of new Set(fullName.match(CLAUSE_ID))) shown.get(id)?.push(fullName.trim());
  }
  return { shown, gaps: clauses.filter((id) => shown.get(id)?.length === 0) };
}

// `waukee:proc.3` at the end of a sentence is not `waukee:proc.3.`, and not `waukee:proc.33` either.
const CLAUSE_ID = /\b[a-z]+:[a-z0-9]+(?:[.-][a-z0-9]+)*/g;
