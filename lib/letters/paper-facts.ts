import type { Agreement } from "@/lib/deadlines/deadline";
import { objectionWindow } from "@/lib/deadlines/objection";
import type { House } from "@/lib/deadlines/rest";
import { lastDayToExecute } from "@/lib/deadlines/warrant";
import { type Facts, type Finding, type Findings, GOOD_CAUSE_TESTS, type GoodCauseTest } from "@/lib/findings/types";
import type { PaperFacts } from "./facts";

interface Came {
  came: PaperFacts["came"];
  receivedOn: string;
  how: keyof typeof WAYS;
}

const WAYS = {
  "in-person": "in person",
  "process-server": "by a process server",
  mail: "by mail",
  "certified-mail": "by certified mail",
  "e-mail": "by e-mail",
  fax: "by fax",
  portal: "through a portal",
  telephone: "by telephone",
  other: "at the library",
} as const;

/** What letters may know of a paper; of one that was not read yet, how and when it came. */
export function paperFacts(
  { came, receivedOn, how }: Came,
  paper: { findings: Findings; facts: Facts } | null,
  house: House,
  agreement: Agreement | null,
): PaperFacts {
  const { findings, facts } = paper ?? { findings: null, facts: null };
  const said = came === "oral" || came === "threat";
  const kind = said ? null : saidOf(findings?.instrument);
  const court = saidOf(findings?.court);
  const issuedOn = saidOf(findings?.issuedOn);
  const dueOn = agreement?.until ?? saidOf(findings?.returnOn);
  const jurisdiction = court?.jurisdiction ?? null;
  const signature = saidOf(findings?.signature);
  return {
    kind,
    came,
    receivedOn,
    how: WAYS[how],
    issuedOn,
    caption: saidOf(findings?.caption),
    caseNumber: saidOf(findings?.caseNumber),
    court,
    issuer: saidOf(findings?.issuer),
    requester: saidOf(findings?.requester),
    justiceAgency: saidOf(findings?.justiceAgency),
    signed: signature === "signed" ? true : signature === "unsigned" ? false : null,
    proposed: saidOf(facts?.proposed) === true,
    dueOn,
    objection: kind && objectionWindow({ kind, jurisdiction, servedOn: receivedOn, returnOn: dueOn }, house),
    executeBy:
      kind === "search-warrant"
        ? lastDayToExecute({ executeBy: saidOf(findings?.executeBy), issuedOn, jurisdiction })
        : null,
    records: saidOf(findings?.records) ?? [],
    subjects: saidOf(findings?.subjects) ?? [],
    period: saidOf(findings?.period),
    findingLevel: saidOf(findings?.findingLevel),
    goodCause: saidOf(findings?.goodCause),
    quotes: quotesOf(findings),
  };
}

/** What a finding says; of what could not be read, nothing. */
function saidOf<T>(finding: Finding<T> | undefined): T | null {
  return finding && finding.status !== "unreadable" ? finding.value : null;
}

function quotesOf(findings: Findings | null): PaperFacts["quotes"] {
  return (findings?.goodCause.evidence ?? []).flatMap(({ of, quote, page }) => {
    const test = of?.replace(/^goodCause\./, "") as GoodCauseTest | undefined;
    return test && GOOD_CAUSE_TESTS.includes(test) ? [{ of: test, quote, page }] : [];
  });
}
