import type { RecordCategory } from "@/lib/findings/types";
import { getPack } from "@/lib/policy/packs";
import type { GateDecision, GateDefect, GateFacts, GatePaper } from "@/lib/production/facts";
import { gate } from "@/lib/production/gate";

const PAPER: GatePaper = {
  id: "paper",
  written: true,
  read: true,
  kind: "court-order",
  unconfirmed: [],
  asked: ["circulation"],
  period: null,
  justiceAgency: true,
  programImages: false,
  allPatrons: false,
  entered: true,
  identified: true,
};

/** A signed decision on this paper that releases what it names. */
export function released(categories: RecordCategory[], differs: Partial<GateDecision> = {}): GateDecision {
  return {
    id: "decision",
    kind: "release",
    categories,
    aboutThisPaper: true,
    signed: true,
    departsFrom: [],
    ...differs,
  };
}

/** A court's order under a library's policy before which nothing stands any longer, but for what the case says. */
export function clear(
  pack: string,
  { paper, ...differs }: Partial<Omit<GateFacts, "paper" | "pack">> & { paper?: Partial<GatePaper> | null } = {},
): GateFacts {
  const whole = paper === null ? null : { ...PAPER, ...paper };
  const asked = whole?.asked ?? [];
  return {
    today: "2026-03-09",
    pack: getPack(pack)!,
    standing: "open",
    silence: "no",
    paper: whole,
    defects: [],
    consultation: {
      answers: { "proper-form": "yes", "good-cause": "yes" },
      opinion: { id: "opinion", advice: "release", categories: [] },
    },
    decision: released(asked),
    board: null,
    waitingUntil: null,
    consents: [],
    statements: [],
    deletion: asked.map((category) => ({ category, state: "suspended" })),
    ...differs,
  };
}

/** A defect of every record that is asked for. */
export function defect(severity: GateDefect["severity"], answer: GateDefect["answer"] = null): GateDefect {
  return { rule: "clerk-not-judge", severity, title: "Clerk or attorney, not a judge", records: [], answer };
}

/** The ids of what stands before a category; `null` where it is not asked for, or there is no gate. */
export function standing(facts: GateFacts, category: RecordCategory = "circulation"): string[] | null {
  const found = gate(facts);
  if (found.kind === "no-gate") return null;
  return found.categories.find((one) => one.category === category)?.obstacles.map(({ id }) => id) ?? null;
}
