import type { Day, InstrumentKind } from "@/lib/findings/types";
import { cite, getLaw } from "@/lib/law/law";
import { dayNumber } from "./days";
import { federalDeadline } from "./federal";

const OBJECTION_DAYS = 14;

/**
 * The last day for a written objection to a civil subpoena: the earlier of the time to comply and fourteen days after
 * service (Fed. R. Civ. P. 45(d)(2)(B)). Three days for mail are never added. Iowa follows the model, for counsel to
 * confirm; elsewhere the program holds no rule, and answers `null`.
 */
export function objectionWindow(subpoena: {
  kind: InstrumentKind;
  jurisdiction: string | null;
  servedOn: Day;
  returnOn: Day | null;
}): { by: Day; basis: string } | null {
  if (subpoena.kind !== "civil-subpoena" || Number.isNaN(dayNumber(subpoena.servedOn))) return null;
  const basis = basisOf(subpoena.jurisdiction);
  if (!basis) return null;
  const counted = federalDeadline(subpoena.servedOn, OBJECTION_DAYS);
  return { by: subpoena.returnOn && subpoena.returnOn < counted ? subpoena.returnOn : counted, basis };
}

function basisOf(jurisdiction: string | null): string | null {
  if (jurisdiction === "US") return cite(getLaw("frcp-45-d-2-b"));
  if (jurisdiction === "IA") return `${getLaw("ia-civ-1.1701").citation} (to be confirmed by counsel)`;
  return null;
}
