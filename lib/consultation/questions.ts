import type { PolicyPack } from "@/lib/policy/pack";
import type { Question } from "./types";

/** What counsel is asked: the policy's own questions, and whether silence binds where the custodian is not sure. */
export function questionsFor(pack: PolicyPack, silence: "yes" | "no" | "not-sure" | null): Question[] {
  const asked: Question[] = pack.questions.map(({ id, asks }) => ({ id, asks }));
  if (silence !== "not-sure") return asked;
  return [...asked, { id: "silence", asks: "Does anything in it bind anyone at the library to silence?" }];
}
