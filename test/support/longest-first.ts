import { BaseSequencer, type TestSpecification } from "vitest/node";

// Measured on two cores, longest first. What begins last and lasts longest leaves the other core idle.
const LONGEST = [
  "text/reader",
  "noninterference/reads",
  "db/embedded",
  "text/damage",
  "jobs/job-loop",
  "e2e/noninterference",
  "e2e/counsel",
  "e2e/read-a-request",
  "e2e/looks",
  "e2e/stop",
  "e2e/start",
  "e2e/stories/waukee",
  "e2e/front-desk",
  "e2e/decision",
];

/** The long files first, within each project; the rest as the runner has them, which on a fresh clone is by size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = new Set(sorted.map(({ project }) => project));
    return [...projects].flatMap((one) =>
      sorted.filter(({ project }) => project === one).sort((a, b) => place(a) - place(b)),
    );
  }
}

function place({ moduleId }: TestSpecification): number {
  const at = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return at < 0 ? LONGEST.length : at;
}
