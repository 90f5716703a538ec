import { LETTER_KINDS, type LetterDefinition, type LetterKind } from "./define-letter";
import { agendaItem } from "./letters/agenda-item";
import { benchMemo } from "./letters/bench-memo";
import { cure } from "./letters/cure";
import { moreTime } from "./letters/more-time";
import { objection } from "./letters/objection";
import { packet } from "./letters/packet";
import { patronNotice } from "./letters/patron-notice";
import { policyExplained } from "./letters/policy-explained";
import { protectiveOrder } from "./letters/protective-order";
import { received } from "./letters/received";
import { resist } from "./letters/resist";

/** Every letter that can be written about a paper, in the order of the page. */
export const LETTERS: Record<LetterKind, LetterDefinition> = {
  received,
  "more-time": moreTime,
  cure,
  objection,
  resist,
  "protective-order": protectiveOrder,
  "patron-notice": patronNotice,
  "policy-explained": policyExplained,
  "agenda-item": agendaItem,
  "bench-memo": benchMemo,
  packet,
};

/** Whether a word from an address or a row names a letter. */
export function isLetterKind(kind: string): kind is LetterKind {
  return (LETTER_KINDS as readonly string[]).includes(kind);
}
