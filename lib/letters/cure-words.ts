import type { PolicyPack } from "@/lib/policy/pack";
import type { OpenDefect, PaperFacts } from "./facts";
import { letterDay } from "./letter-day";
import { citable, noun } from "./paper-words";

/** What a letter says of a defect to whoever can put it right: what was not found, and what would cure it. */
interface CureWords {
  lacks: string;
  asks: string;
}
type Say = (paper: PaperFacts) => CureWords;

const say =
  (lacks: string, asks: string): Say =>
  () => ({ lacks, asks });

const ORDER =
  "An order of a judge of a court of competent jurisdiction, made after good cause was shown on specific facts, that says which records are to be released.";
const FINDINGS =
  "An order in which a judge finds that there is a rational connection between the release and a legitimate end, and that the need for the information is cogent and compelling.";

/**
 * Each rule's defect in words for its sender. They speak of the paper alone, never of what the library holds, and name
 * nobody. `null`: not for a letter, but for counsel, the library itself or nobody but the two.
 */
const WORDS: Record<string, Say | null> = {
  "accounts-exception-unproven": null,
  "admin-warrant-as-judicial": say(
    "It was issued by an officer of an agency. No judge was found to have signed it.",
    "A warrant or an order that a judge has signed.",
  ),
  "agency-not-self-executing": say(
    "It was issued by an agency, and no court was found to have ordered it enforced.",
    "An order of a court that enforces it.",
  ),
  "agency-out-of-scope": say(
    "The law that it cites speaks of records of imports.",
    "The law on which the agency relies for records of a library’s patrons.",
  ),
  "authority-lapsed": null,
  "beyond-100-miles": say(
    "The place where it asks for the records is more than 100 miles from the library.",
    "A place within 100 miles of the library, or delivery by mail or electronic means.",
  ),
  "card-presented-by-officer": say(
    "A card or its number, shown in an investigation, is not its holder’s consent.",
    "Process of a court, or the cardholder’s own consent in writing.",
  ),
  "clerk-not-judge": (paper) => ({
    lacks:
      paper.issuer?.role === "clerk"
        ? "It was issued by a clerk. No judge was found to have signed it."
        : paper.issuer?.role === "prosecutor"
          ? "It was issued by a prosecutor. No judge was found to have signed it."
          : "No judge was found to have issued or signed it.",
    asks: ORDER,
  }),
  "defence-subpoena-protected": say(
    "No order of the court upon the defense’s application was found.",
    "The court’s order upon the defense’s application.",
  ),
  "donor-restricted": null,
  "ecs-rcs-authority-doubt": null,
  "fishing-by-title": say(
    "It describes whoever used an item, a subject, a machine or a place, and names no particular person.",
    "The name of the particular person or organization that it is about.",
  ),
  "footage-shows-reading": null,
  "foreign-criminal-raw": say(
    "It was issued by a court of another state. No judge of this state was found to have acted on it.",
    "An order of a judge of this state.",
  ),
  "foreign-not-domesticated": say(
    "It was issued by a court of another state. No court of this state was found to have issued it anew.",
    "A subpoena issued by the clerk of a court of this state.",
  ),
  "gag-asserted-no-authority": say(
    "It asks for silence, and names no order and no law that would bind the library to it.",
    "The order or the law on which that wish rests.",
  ),
  "gag-expired": null,
  "ia-2-5-6-after-charge": say(
    "It bears the title of a case in which charges have been filed, and a subpoena of this kind serves an investigation before charges.",
    "A statement of whether charges were filed before it was issued; if so, process in that case.",
  ),
  "ia-2-5-6-no-approval-shown": say(
    "The court’s approval was not found on it or with it.",
    "A copy of the order that approved it, or, if the file is confidential, the judge’s name and the date of approval.",
  ),
  "instrument-unidentified": say(
    "What kind of process it is, and by what authority it was issued, could not be told from it.",
    "A statement in writing of what it is and of the law under which it was issued.",
  ),
  "john-doe-group-subpoena": say(
    "It names no person whose records it wants.",
    "The name of the particular person that it is about.",
  ),
  "letter-not-process": (paper) =>
    paper.kind === "open-records-request"
      ? {
          lacks: "Records that identify a patron are not public records that can be opened on request.",
          asks: "A request that leaves out what identifies patrons, or process of a court.",
        }
      : {
          lacks:
            paper.came === "oral" || paper.came === "threat"
              ? "Nothing in writing was handed over."
              : "It asks, and is no process of a court.",
          asks: ORDER,
        },
  "missing-attachment": say(
    "It refers to an attachment that did not come with it.",
    "The whole paper, with everything that it says is attached.",
  ),
  "missing-caption": say("The title of the case was not found on it.", "A copy that bears the title of the case."),
  "missing-case-number": say(
    "The court’s number for the case was not found on it.",
    "A copy that bears the number of the case.",
  ),
  "missing-court-name": say(
    "The court in which it was issued is not named.",
    "A copy that names the court in which it was issued.",
  ),
  "missing-issue-date": say(
    "The day on which it was issued was not found on it.",
    "A dated copy, or the date of issue in writing.",
  ),
  "missing-pages": say("By its own numbers, some of its pages did not come.", "The whole paper."),
  "missing-return-date": say(
    "The day by which an answer is expected was not found on it.",
    "A day and a place of return, in writing.",
  ),
  "missing-seal": say("The court’s seal was not seen on it.", "A copy under the court’s seal."),
  "no-good-cause-facts": null,
  "no-id": say(
    "Whoever asked did not show identification.",
    "Name, office, agency and official identification of the person who asks.",
  ),
  "no-judicial-determination": say(
    "No judge was found to have determined that there is a rational connection between the release and a legitimate end, or that the need is cogent and compelling.",
    FINDINGS,
  ),
  "no-justification": say(
    "It does not say why the records are needed.",
    "A statement in writing of why the investigation needs the records.",
  ),
  "no-known-crime": say(
    "It names no crime, and no law that defines one.",
    "The crime that is investigated, or the section that defines it.",
  ),
  "no-letterhead": say("It bears no official letterhead.", "The request again, on the agency’s official letterhead."),
  "no-particular-person": say(
    "It does not say that a particular person or organization is suspected.",
    "The particular person or organization that the investigation is about.",
  ),
  "no-rule45-text": say(
    "The text of Federal Rule of Civil Procedure 45(d) and (e), which a subpoena must set out, was not found in it.",
    "A subpoena that sets that text out.",
  ),
  "not-an-official": say(
    "Whoever asked was not shown to be an official of the investigation or prosecution.",
    "A request by an official of the investigating or prosecuting body.",
  ),
  "not-binding-on-nonparty": say(
    "It is addressed to the parties of a lawsuit, and the library is not one of them.",
    "A subpoena, or an order of the court.",
  ),
  "not-justice-agency": say(
    "Whoever asks was not shown to be a criminal or juvenile justice agency.",
    "An order of a court, or a showing that the request is made for such an agency.",
  ),
  "not-signed": say("The line for the signature of its issuer is empty.", "A copy that its issuer has signed."),
  "nsl-excess-scope": null,
  "nsl-no-gag-cert": null,
  "nsl-no-relevance-cert": null,
  "nsl-no-review-notice": null,
  "nsl-no-selector": null,
  "nsl-signer-rank": null,
  "nsl-stale-rights-notice": null,
  "ocr-low-confidence": say("A part of the copy that came cannot be read.", "A legible copy."),
  "other-policy-governs": null,
  "overbroad-all-patrons": say(
    "It asks for the records of all patrons, or for a whole list or database.",
    "A request that is limited to a particular person and to stated records.",
  ),
  "overbroad-no-dates": say("It states no period.", "The days from which and to which it reaches."),
  "partial-judicial-determination": null,
  "party-notice-unknown": say(
    "Nothing on it says that the other parties of the case were told of it before it was served.",
    "Word that the other parties were given notice, and when.",
  ),
  "policy-looser-than-statute": null,
  "policy-stale-authority": null,
  "preservation-not-production": say(
    "A request to preserve can ask that records be kept, and not that they be handed over.",
    "Process of a court for any release.",
  ),
  "records-not-held": null,
  "return-date-passed": (paper) => ({
    lacks: paper.dueOn
      ? `Its date, ${letterDay(paper.dueOn)}, had passed when it was received on ${letterDay(paper.receivedOn)}.`
      : "Its date had passed when it was received.",
    asks: "A new date, in writing.",
  }),
  "return-too-soon": (paper) => ({
    lacks: paper.dueOn
      ? `It was received on ${letterDay(paper.receivedOn)} and is returnable on ${letterDay(paper.dueOn)}, which leaves too little time to answer properly.`
      : "It leaves too little time to answer properly.",
    asks: "A later date, in writing.",
  }),
  "statute-differs-from-policy": null,
  "unsigned-order-proposed": say(
    "It is the draft of an order, or an application for one. No judge was found to have signed it.",
    "The paper that the judge has signed and the clerk has filed.",
  ),
  "unverified-authenticity": null,
  "victim-info-no-order": say(
    "It asks for information that would identify or locate a victim or a witness, and no order of a court for that was found.",
    "An order of a court for that information.",
  ),
  "warrant-expired": null,
  "warrant-night": null,
  "warrant-wrong-place": null,
  "wrong-court": null,
  "wrong-custodian": say(
    "It is addressed neither to this library nor to its custodian of records.",
    "A paper addressed to the library or to its custodian of records.",
  ),
};

/** The rules that have words here, so that none is forgotten. */
export const RULES_WITH_CURE_WORDS: readonly string[] = Object.keys(WORDS);

type Found = Pick<OpenDefect, "rule" | "unreadable" | "basis">;

/** A defect in words for whoever sent the paper, and the grounds that can be cited to an outsider. */
export interface SaidDefect extends CureWords {
  rule: string;
  cited: string[];
  /** Grounds that wait for counsel's word. */
  waiting: string[];
}

/**
 * Those of some defects that have words for the paper's sender, in these words: never the reasons that the rules give,
 * which speak to the director and to counsel. What could not be read is said once, however many checks it stopped.
 */
export function saidOutside(defects: readonly Found[], paper: PaperFacts, pack: PolicyPack): SaidDefect[] {
  const said = defects.flatMap((defect) => {
    const words = cureWords(defect, paper);
    return words ? [{ rule: defect.rule, ...words, ...citable(pack, defect.basis) }] : [];
  });
  return said.filter(({ lacks }, index) => said.findIndex((other) => other.lacks === lacks) === index);
}

function cureWords({ rule, unreadable }: Found, paper: PaperFacts): CureWords | null {
  const words = WORDS[rule];
  if (!words) return null;
  if (unreadable) {
    return { lacks: `A part of the ${noun(paper)} cannot be read in the copy that came.`, asks: "A legible copy." };
  }
  return words(paper);
}
