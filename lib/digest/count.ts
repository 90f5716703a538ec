import type { Day, RecordCategory } from "@/lib/findings/types";
import type { AgencyType, Counted, DigestContents, DigestDecision, RequestKind } from "./types";

/** What the report's actor sees of open matters, as plain values without a name. */
export interface Sight {
  matters: { id: string; kind: RequestKind; agency: AgencyType }[];
  papers: { matterId: string; id: string; defective: boolean; cured: boolean }[];
  /** Whether each matter's newest question to counsel still waits. */
  consultationsOpen: number;
  decisions: { matterId: string; id: string; kind: DigestDecision }[];
  handOvers: { matterId: string; id: string; category: RecordCategory | null; taken: boolean }[];
  deadlines: { matterId: string; id: string; on: Day; met: boolean }[];
  referrals: { meetingOn: Day | null }[];
}

/** One thing that a digest counts of a matter, by a name that no other thing of it has. */
export interface Fact {
  matterId: string;
  fact: string;
}

type Counts = Pick<
  DigestContents,
  "nothingNew" | "requests" | "papers" | "consultationsOpen" | "decisions" | "releases" | "deadlines" | "referrals"
>;

/**
 * Counts what no digest has counted before, and says what it counted. So a thing is reported once, in the first digest
 * for which its matter is open: one that was lifted counts from the day on which it was.
 */
export function count(sight: Sight, counted: ReadonlySet<string>, band: number): { counts: Counts; facts: Fact[] } {
  const facts: Fact[] = [];
  const fresh = <T extends { matterId: string }>(rows: readonly T[], name: (row: T) => string): T[] =>
    rows.filter((row) => {
      const fact = { matterId: row.matterId, fact: name(row) };
      if (counted.has(`${fact.matterId} ${fact.fact}`)) return false;
      facts.push(fact);
      return true;
    });

  const requests = fresh(
    sight.matters.map((matter) => ({ ...matter, matterId: matter.id })),
    () => "request",
  );
  const defective = fresh(
    sight.papers.filter((paper) => paper.defective),
    ({ id }) => `defective:${id}`,
  );
  const cured = fresh(
    sight.papers.filter((paper) => paper.cured),
    ({ id }) => `cured:${id}`,
  );
  const decisions = fresh(sight.decisions, ({ id }) => `decision:${id}`);
  const handed = fresh(sight.handOvers, ({ id }) => `hand-over:${id}`);
  const released = handed.filter(({ taken }) => !taken);
  const due = fresh(sight.deadlines, ({ id, on }) => `deadline:${id}:${on}`);

  return {
    facts,
    counts: {
      nothingNew: facts.length === 0 && sight.consultationsOpen === 0 && sight.referrals.length === 0,
      requests: {
        total: requests.length,
        kinds: tally(requests.map(({ kind }) => kind)),
        agencies: banded(tally(requests.map(({ agency }) => agency)), band),
      },
      papers: { defective: defective.length, cured: cured.length },
      consultationsOpen: sight.consultationsOpen,
      decisions: { total: decisions.length, kinds: tally(decisions.map(({ kind }) => kind)) },
      releases: {
        total: released.length,
        taken: handed.length - released.length,
        categories: banded(tally(released.flatMap(({ category }) => category ?? [])), band),
      },
      deadlines: { due: due.length, met: due.filter(({ met }) => met).length },
      referrals: byMeeting(sight.referrals),
    },
  };
}

/** The most frequent first, equals by name, so that an order tells nothing of when they came. */
function tally<K extends string>(keys: readonly K[]): Counted<K> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));
}

/** Those that are enough to point at nobody; all others, those that there were none of too, share one line. */
function banded<K extends string>(counts: Counted<K>, band: number): Counted<K> {
  return counts.filter(({ count }) => count >= band);
}

function byMeeting(referrals: readonly { meetingOn: Day | null }[]): DigestContents["referrals"] {
  const meetings = new Map<Day | null, number>();
  for (const { meetingOn } of referrals) meetings.set(meetingOn, (meetings.get(meetingOn) ?? 0) + 1);
  return [...meetings]
    .map(([meetingOn, count]) => ({ meetingOn, count }))
    .sort((a, b) => (a.meetingOn ?? "9999").localeCompare(b.meetingOn ?? "9999"));
}
