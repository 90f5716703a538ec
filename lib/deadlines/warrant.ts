import type { Day } from "@/lib/findings/types";
import { cite, getLaw, type LawId } from "@/lib/law/law";
import { addDays, dayNumber } from "./days";
import type { Deadline } from "./deadline";

/** Days after issue: Fed. R. Crim. P. 41(e)(2)(A)(i), Iowa Code § 808.8, Neb. Rev. Stat. § 29-815 (to be confirmed by counsel). */
const FEDERAL_DAYS = 14;
const STATE_DAYS = 10;

interface Warrant {
  executeBy: Day | null;
  issuedOn: Day | null;
  jurisdiction: string | null;
}

/** The last day on which a search warrant may be carried out: the stated one, else as the law counts from its issue; `null` where neither is known. */
export function lastDayToExecute(warrant: Warrant): Day | null {
  if (warrant.executeBy) return warrant.executeBy;
  if (!warrant.issuedOn || Number.isNaN(dayNumber(warrant.issuedOn))) return null;
  return addDays(warrant.issuedOn, daysToExecute(warrant));
}

/** The same day with how it was counted. It is the officers', and no day of rest moves it. */
export function executionDeadline(warrant: Warrant): Deadline | null {
  const by = lastDayToExecute(warrant);
  if (!by) return null;
  const { executeBy, issuedOn } = warrant;
  return {
    key: "execute",
    title: "Until when officers may act on the warrant",
    by,
    says: "It can be carried out at once, and at no later day than this. Nothing here holds it back: do not consent to more, and do not obstruct.",
    setBy: executeBy ? "paper" : "rule",
    basis: [cite(getLaw(lawOf(warrant)))],
    steps:
      executeBy || !issuedOn
        ? [{ on: by, says: "The warrant names this day." }]
        : [
            { on: issuedOn, says: "Issued. This day is left out." },
            { on: by, says: `The ${daysToExecute(warrant)}th day. No day of rest moves it.` },
          ],
    ours: false,
  };
}

function daysToExecute({ jurisdiction }: Warrant): number {
  return jurisdiction === "US" ? FEDERAL_DAYS : STATE_DAYS;
}

function lawOf({ jurisdiction }: Warrant): LawId {
  if (jurisdiction === "US") return "frcrimp-41-e-2";
  return jurisdiction === "NE" ? "ne-29-815" : "ia-808.8";
}
