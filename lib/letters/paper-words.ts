import { isOneOf, ORDERS } from "@/lib/defects/instrument-groups";
import { joined } from "@/lib/defects/sentence";
import { outwardGround } from "@/lib/policy/ground-words";
import type { PolicyPack } from "@/lib/policy/pack";
import { INSTRUMENT_LABELS } from "@/messages/labels";
import type { FreeParts, LetterFacts, PaperFacts } from "./facts";
import type { SignatureBlock } from "./letter";
import { letterDay } from "./letter-day";

const UNREAD = { paper: "paper", oral: "request", threat: "request", "typed-letter": "letter" } as const;

/** `subpoena`, `letter`; `paper` until it was read. */
export function noun({ kind, came }: PaperFacts): string {
  return kind && kind !== "other" ? INSTRUMENT_LABELS[kind].noun : UNREAD[came];
}

/** `subpoena dated March 2, 2026`. */
export function datedPaper(paper: PaperFacts): string {
  return paper.issuedOn ? `${noun(paper)} dated ${letterDay(paper.issuedOn)}` : noun(paper);
}

/** What a letter to whoever asked is about: the paper by its dates, and the case by its name. */
export function subjectLines(paper: PaperFacts): string[] {
  const received = `received ${letterDay(paper.receivedOn)}`;
  const number = paper.caseNumber ? `No. ${paper.caseNumber}` : null;
  const of = [paper.caption, number].filter((part) => part !== null).join(", ");
  return [
    capital(paper.issuedOn ? `${datedPaper(paper)}, ${received}` : `${noun(paper)} ${received}`),
    ...(of ? [of] : []),
    ...(paper.court ? [paper.court.name] : []),
  ];
}

/** A judge has signed it, or may have: it is no requester's to change. */
export function isJudges({ kind, proposed, signed }: PaperFacts): boolean {
  if (kind === "search-warrant") return true;
  return kind !== null && isOneOf(kind, ORDERS) && !proposed && signed !== false;
}

/** Why nothing is asked by letter of who made this paper; null where it may be. */
export function notByLetter(paper: PaperFacts): string | null {
  if (paper.kind === "search-warrant" || paper.kind === "administrative-warrant") {
    return "Nothing is written to an agent who is carrying out a warrant. Say it on the record, and call counsel.";
  }
  if (isJudges(paper)) {
    return "A judge made this order, and nobody writes letters to a judge. Counsel puts it to the court.";
  }
  return null;
}

/** The parts of a letter to whoever asked, as far as the paper tells them. */
export function toRequester({ on, paper }: LetterFacts): FreeParts {
  const { name, agency, email } = paper.requester ?? { name: null, agency: null, email: null };
  const lawyer = paper.issuer?.role === "attorney" || paper.kind === "civil-subpoena";
  return {
    on,
    to: [...new Set([name, agency].filter((line) => line !== null))],
    by: email ? `By e-mail to ${email} and by mail` : null,
    salutation: name ? `Dear ${name}:` : lawyer ? "Dear Counsel:" : "To whom it may concern:",
    until: null,
    words: [],
    signer: null,
  };
}

/** The signature of the custodian, or of who acts for her. */
export function signedByCustodian({ signer, library }: LetterFacts): SignatureBlock {
  return {
    closing: "Respectfully,",
    name: signer.name,
    lines: [`${signer.title}, lawful custodian of records`, library.name],
  };
}

/** The line for counsel's hand; her name where it is known. */
export function signedByCounsel({ library }: LetterFacts, name: string | null): SignatureBlock {
  return { closing: "Respectfully submitted,", name, lines: [`Counsel for ${library.name}`] };
}

export const FOR_COUNSEL = "DRAFT FOR THE SIGNATURE OF COUNSEL";
export const PRIVILEGED = "PRIVILEGED AND CONFIDENTIAL: BETWEEN THE LIBRARY AND ITS COUNSEL";

/** What the library's copy and the page say: the dates run on. */
export function clockNotice({ dueOn, objection, executeBy }: PaperFacts): string {
  const dates = [
    objection && `written objections are due by ${letterDay(objection.by)}`,
    dueOn && `the paper’s own date is ${letterDay(dueOn)}`,
    executeBy && `the warrant runs until ${letterDay(executeBy)}`,
  ].filter((date): date is string => Boolean(date));
  const running = dates.length > 0 ? ` ${capital(joined(dates))}.` : " No date was found on the paper.";
  return `This does not stop the clock.${running} Only an agreement in writing, or a court, moves a date.`;
}

/** What every letter to an outsider keeps for the library, and keeps to itself. */
export const RESERVED =
  "Nothing in this letter waives an objection, a privilege or any other right of the library or of its patrons, and nothing in it says whether the library has any record of the kind described, or about anyone.";

export const SUSPENDED =
  "Routine deletion of anything that may be responsive has been suspended until this is settled.";

const UNCONFIRMED = " (to be confirmed by counsel)";

/** The grounds that can be cited to an outsider, and those that wait for counsel's word. */
export function citable(pack: PolicyPack, basis: readonly string[]): { cited: string[]; waiting: string[] } {
  const grounds = basis.map((ground) => outwardGround(pack, ground));
  return {
    cited: grounds.filter((ground) => !ground.endsWith(UNCONFIRMED)),
    waiting: grounds.filter((ground) => ground.endsWith(UNCONFIRMED)).map((g) => g.slice(0, -UNCONFIRMED.length)),
  };
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
