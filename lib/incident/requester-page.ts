import { type PolicyPack, policyName } from "@/lib/policy/pack";
import { INSTRUMENT_LABELS, RECORD_LABELS } from "@/messages/labels";

/** One page for whoever asks, in our words, from the policy on file. */
interface RequesterPage {
  opening: string;
  sections: { title: string; sentences: string[] }[];
  /** Where it comes from; the text itself prevails. */
  source: string;
}

/** Explains a policy to whoever asks for records. It is no answer to a request, and tells of no record. */
export function requesterPage(pack: PolicyPack): RequesterPage {
  const custodian = pack.custodian.title;
  return {
    opening: `Staff at the desk may not answer questions about who uses the library, or say whether somebody does. That is no refusal: the ${custodian} answers, and is called for you.`,
    sections: [
      {
        title: "Who decides",
        sentences: [
          `${clause(pack, "custodian") ?? `The ${custodian} answers for the records.`} ${consulted(pack)}`,
          ...(pack.writtenDecision ? ["The decision is given in writing."] : []),
        ],
      },
      { title: "What is confidential", sentences: pack.grounds.records.flatMap((id) => said(pack, id)) },
      { title: "What opens these records", sentences: opens(pack) },
      {
        title: "What to bring",
        sentences: [
          "The whole paper with its attachments, signed and dated; your name, your office, and a number at which your office can be reached.",
          "The particular person and records that it is about, and from when to when. What is missing is asked for, and put right before anything is released.",
          "A paper is accepted here. Accepting it is not agreeing to it. A search warrant signed by a judge is not held up.",
        ],
      },
    ],
    source: `From the library’s policy${pack.section ? `, ${pack.section}` : ""}${policyName(pack) === "Your policy" ? "" : " on file"}, in plain words; the adopted text prevails. ${lawOf(pack)} This page answers no request, and says nothing of whether any record exists.`,
  };
}

function consulted({ counsel, board }: PolicyPack): string {
  const also = board.role === "none" ? "" : ", and where the policy says so the library’s board,";
  return `Before anything is released, ${counsel.who}${also} may be asked whether the paper is in proper form.`;
}

function opens(pack: PolicyPack): string[] {
  const routes = pack.routes.map(({ records, instruments, upon }) => {
    const which =
      records === "protected"
        ? "Confidential records"
        : records.map((category) => RECORD_LABELS[category].label).join(", ");
    const papers = instruments.map((kind) => INSTRUMENT_LABELS[kind].label.toLowerCase()).join(", ");
    return `${which.replace(/^./, (letter) => letter.toUpperCase())}: ${papers}${upon ? `, with ${upon}` : ""}.`;
  });
  return routes.length > 0 ? routes : ["An order of a court of competent jurisdiction."];
}

function clause(pack: PolicyPack, ground: "custodian"): string | undefined {
  return pack.grounds[ground].flatMap((id) => said(pack, id))[0];
}

function said(pack: PolicyPack, id: string): string[] {
  return pack.clauses.filter((one) => one.id === id).map(({ says }) => says);
}

function lawOf({ state }: PolicyPack): string {
  return state === "IA" ? "See Iowa Code section 22.7(13)." : "See Nebraska Revised Statutes section 84-712.05.";
}
