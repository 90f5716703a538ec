import type { Defect } from "@/lib/defects/types";
import type { Day, Facts, Findings } from "@/lib/findings/types";
import type { PolicyPack } from "@/lib/policy/pack";
import { byWhen } from "./read-to-me/by-when";
import { whatAJudgeDecided } from "./read-to-me/judge";
import { whatIsMissing } from "./read-to-me/missing";
import { whatToDoToday } from "./read-to-me/today";
import { whoWantsWhat } from "./read-to-me/who-wants-what";

export interface Reading {
  findings: Findings;
  facts: Facts;
  defects: readonly Defect[];
  pack: PolicyPack;
  receivedOn: Day;
  today: Day;
}

/** A paper in five plain sentences or pairs of them: who wants what; by when; what a judge has decided; what is missing; what to do today. */
export function readToMe(reading: Reading): [string, string, string, string, string] {
  return [
    whoWantsWhat(reading),
    byWhen(reading),
    whatAJudgeDecided(reading),
    whatIsMissing(reading),
    whatToDoToday(reading),
  ];
}
