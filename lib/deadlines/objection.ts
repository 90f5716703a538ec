import type { Day, InstrumentKind } from "@/lib/findings/types";
import { cite, getLaw } from "@/lib/law/law";
import { countDays } from "./count";
import { dayWords } from "./day-words";
import { dayNumber } from "./days";
import type { Deadline } from "./deadline";
import { federalCourtsRest, type House, stateCourtsRest } from "./rest";

const OBJECTION_DAYS = 14;

interface Subpoena {
  kind: InstrumentKind;
  jurisdiction: string | null;
  servedOn: Day;
  /** The time to comply; where another was agreed in writing, that one. */
  returnOn: Day | null;
}

/**
 * The last day for a written objection to a civil subpoena: the earlier of the time to comply and fourteen days after
 * service (Fed. R. Civ. P. 45(d)(2)(B)). Three days for mail are never added. Iowa follows the model, for counsel to
 * confirm; elsewhere the program holds no rule, and answers `null`.
 */
export function objectionDeadline(subpoena: Subpoena, house: House): Deadline | null {
  const { kind, jurisdiction, servedOn, returnOn } = subpoena;
  if (kind !== "civil-subpoena" || Number.isNaN(dayNumber(servedOn))) return null;
  const basis = basisOf(jurisdiction);
  if (!basis) return null;

  const rest = jurisdiction === "US" ? federalCourtsRest(house) : stateCourtsRest({ ...house, state: "IA" });
  const counted = countDays(servedOn, OBJECTION_DAYS, rest, "Served");
  const earlier = returnOn !== null && returnOn < counted.by;
  const by = earlier ? returnOn : counted.by;
  const steps = earlier
    ? [
        ...counted.steps,
        { on: returnOn, says: "The time to comply comes first, and the rule takes the earlier of the two." },
      ]
    : counted.steps;
  return {
    key: "object",
    title: "To object in writing",
    by,
    says: `A written objection that reaches the requester by ${dayWords(by)} stops production until a court orders otherwise. Later, the right may be lost.`,
    setBy: "rule",
    basis,
    steps,
    ours: true,
  };
}

/** The day alone, and what sets it, for a sentence. */
export function objectionWindow(subpoena: Subpoena, house: House = { state: "", holidays: [] }) {
  const deadline = objectionDeadline(subpoena, house);
  return deadline && { by: deadline.by, basis: deadline.basis[0]! };
}

function basisOf(jurisdiction: string | null): string[] | null {
  if (jurisdiction === "US") return [cite(getLaw("frcp-45-d-2-b")), cite(getLaw("frcp-6-a"))];
  if (jurisdiction === "IA") {
    return [`${getLaw("ia-civ-1.1701").citation} (to be confirmed by counsel)`, cite(getLaw("ia-4.1-34"))];
  }
  return null;
}
