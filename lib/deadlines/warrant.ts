import type { Day } from "@/lib/findings/types";
import { addDays, dayNumber } from "./days";

/** Days after issue: Fed. R. Crim. P. 41(e)(2)(A)(i), Iowa Code § 808.8, Neb. Rev. Stat. § 29-815 (to be confirmed by counsel). */
const FEDERAL_DAYS = 14;
const STATE_DAYS = 10;

/** The last day on which a search warrant may be carried out: the stated one, else as the law counts from its issue; `null` where neither is known. */
export function lastDayToExecute(warrant: {
  executeBy: Day | null;
  issuedOn: Day | null;
  jurisdiction: string | null;
}): Day | null {
  if (warrant.executeBy) return warrant.executeBy;
  if (!warrant.issuedOn || Number.isNaN(dayNumber(warrant.issuedOn))) return null;
  return addDays(warrant.issuedOn, warrant.jurisdiction === "US" ? FEDERAL_DAYS : STATE_DAYS);
}
