import type { Base, Clause, PolicyPack } from "../pack";
import { cresco } from "./cresco";

/** A base for a library whose policy is not among the five: Cresco's terms under ids of its own, without Cresco's name or counsel. */
export function blank(base: Base, state: "IA" | "NE", words: { says: string; question: string }): PolicyPack {
  const own = (id: string) => id.replace(/^cresco:/, `${base}:`);
  const clause = (from: Clause): Clause => ({
    ...from,
    id: own(from.id),
    says: from.id === "cresco:1" ? words.says : from.says.replaceAll("City Attorney", "city attorney"),
    does: state === "NE" ? from.does.replace("Iowa's statute", "the statute") : from.does,
  });
  return {
    ...cresco,
    id: base,
    base,
    state,
    title: state === "IA" ? "Blank policy, Iowa" : "Blank policy, Nebraska",
    library: null,
    counsel: { ...cresco.counsel, who: "the city attorney" },
    questions: cresco.questions.map((question) =>
      question.id === "good-cause" ? { ...question, asks: words.question } : question,
    ),
    open: cresco.open.map((open) => ({ ...open, clause: own(open.clause) })),
    routes: cresco.routes.map((route) => ({ ...route, clause: own(route.clause) })),
    grounds: Object.fromEntries(
      Object.entries(cresco.grounds).map(([ground, ids]) => [ground, ids.map(own)]),
    ) as PolicyPack["grounds"],
    clauses: cresco.clauses.map(clause),
  };
}
