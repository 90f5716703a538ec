import { dayOf } from "@/lib/clock";
import type { Day } from "@/lib/findings/types";
import type { StoredReport } from "@/lib/incident/queries";
import type { StoredHandOver } from "@/lib/production/queries";

/** What the desk noted as taken, as the form of what has left the library begins with it. */
export interface Takings {
  reportedOn: Day;
  kind: "taken-under-warrant" | "before-the-program";
  what: string;
  toWhom: string;
  handedOn: Day;
  handedAtTime: string;
  receipt: string;
}

/**
 * The takings of the first report that nobody has written down yet as having left the library; `null` where there are
 * none. It proposes and no more: whoever writes it down looks at it first.
 */
export function takenAtTheDesk(
  reports: readonly Pick<StoredReport, "kind" | "reportedAt" | "body">[],
  handOvers: readonly Pick<StoredHandOver, "kind" | "recordedAt">[],
  timeZone: string,
): Takings | null {
  const noted = handOvers.filter(({ kind }) => kind === "taken-under-warrant" || kind === "before-the-program");
  // Each entry answers the oldest report before it.
  const left = reports.filter(({ body }) => body.taken.length > 0);
  for (const { recordedAt } of [...noted].sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())) {
    const answered = left.findIndex(({ reportedAt }) => reportedAt <= recordedAt);
    if (answered >= 0) left.splice(answered, 1);
  }
  const [report] = left;
  if (!report) return null;
  const { kind, body, reportedAt } = report;
  const takers = [...new Set(body.taken.map(({ by }) => by).filter(Boolean))];
  const on = dayOf(reportedAt, timeZone);
  return {
    reportedOn: on,
    kind: kind === "warrant" ? "taken-under-warrant" : "before-the-program",
    what: body.taken.map(({ what, by }) => (takers.length > 1 && by ? `${what} (taken by ${by})` : what)).join("\n"),
    toWhom: [takers.join("; ") || body.name, body.agency, body.badge && `badge ${body.badge}`]
      .filter(Boolean)
      .join(", "),
    handedOn: on,
    handedAtTime: body.at,
    receipt: RECEIPTS[body.receipt],
  };
}

const RECEIPTS = {
  given: "A receipt was given at the desk",
  refused: "A receipt was refused",
  "not-asked": "No receipt was asked for",
  "": "",
};
