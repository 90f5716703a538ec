import type { EditPolicy } from "./input";
import type { PolicyPack } from "./pack";

/** The library's copy as the form leaves it: who decides, what counsel is asked, what suffices, and how rules weigh. */
export function editPack(pack: PolicyPack, edit: EditPolicy): PolicyPack {
  return {
    ...pack,
    custodian: { title: edit.custodianTitle, mayDesignate: edit.mayDesignate },
    counsel: { who: edit.counselWho, adviceIsFollowed: edit.adviceIsFollowed },
    questions: pack.questions.map((question) => ({ ...question, asks: edit.questions[question.id] })),
    board: { role: edit.boardRole },
    writtenDecision: edit.writtenDecision,
    asks: edit.asks,
    justiceAgenciesOnly: edit.justiceAgenciesOnly,
    cardIsConsent: edit.cardIsConsent,
    routes: pack.routes.map((route, index) => ({ ...route, upon: edit.upon[index] ?? route.upon })),
    rules: edit.rules,
  };
}

const BOARD = {
  "may-approve-registration": "the Board may approve registration records",
  resists: "the Board resists",
  "is-consulted": "the Board is consulted",
  none: "the Board has no part",
};

/** What one version has otherwise than the one before, a sentence each; empty where the terms are the same. */
export function changesBetween(before: PolicyPack, after: PolicyPack): string[] {
  if (before.base !== after.base) return [`It was taken from another policy: ${after.title}.`];
  const yesNo = (was: boolean, is: boolean, yes: string, no: string) => (was === is ? null : is ? yes : no);
  return [
    before.custodian.title !== after.custodian.title && `The custodian is the ${after.custodian.title}.`,
    yesNo(
      before.custodian.mayDesignate,
      after.custodian.mayDesignate,
      "She may designate others.",
      "She designates nobody.",
    ),
    before.counsel.who !== after.counsel.who && `Counsel is ${after.counsel.who}.`,
    yesNo(
      before.counsel.adviceIsFollowed,
      after.counsel.adviceIsFollowed,
      "Counsel’s advice is followed, or it is said why not.",
      "Counsel’s advice is heard, and need not be followed.",
    ),
    ...after.questions.map(
      ({ id, asks }) => before.questions.find((other) => other.id === id)?.asks !== asks && `Counsel is asked: ${asks}`,
    ),
    before.board.role !== after.board.role && `In the decision ${BOARD[after.board.role]}.`,
    yesNo(
      before.writtenDecision,
      after.writtenDecision,
      "The decision is issued in writing.",
      "The policy asks for no written decision.",
    ),
    before.asks !== after.asks &&
      (after.asks === "court-order" ? "Protected records need a court’s order." : "Process in proper form is enough."),
    yesNo(
      before.justiceAgenciesOnly,
      after.justiceAgenciesOnly,
      "Records go to criminal and juvenile justice agencies only.",
      "Records may go to others than justice agencies.",
    ),
    yesNo(before.cardIsConsent, after.cardIsConsent, "A card is taken as consent.", "A card is not taken as consent."),
    ...after.routes.map((route, index) => before.routes[index]?.upon !== route.upon && `Released upon ${route.upon}.`),
    ...ruleChanges(before.rules, after.rules),
  ].filter((change): change is string => typeof change === "string");
}

function ruleChanges(before: PolicyPack["rules"], after: PolicyPack["rules"]): string[] {
  const set = ({ off, severity }: PolicyPack["rules"], id: string) => (off.includes(id) ? "off" : severity[id]);
  const ids = [before, after].flatMap(({ off, severity }) => [...off, ...Object.keys(severity)]);
  return [...new Set(ids)]
    .filter((id) => set(before, id) !== set(after, id))
    .map((id) => {
      const why = after.reasons?.[id] ? ` ${after.reasons[id]}` : "";
      return `${id}: ${set(after, id) ?? "as the program has it"}.${why}`;
    });
}
