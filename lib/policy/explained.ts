import type { RecordCategory } from "@/lib/findings/types";
import { INSTRUMENT_LABELS, RECORD_LABELS } from "@/messages/labels";
import { outwardGround } from "./ground-words";
import type { PolicyPack } from "./pack";

/** A policy in plain words for whoever asks: the one source of the page at the desk and of the paper that is handed over. */
interface ExplainedPolicy {
  opening: string;
  decides: string[];
  confidential: string[];
  /** Which records, what opens them, and where the policy says so. */
  opens: { records: string; by: string; at: string }[];
  bring: string[];
  /** What holds of every paper. */
  ends: string;
  /** Where it comes from; the text itself prevails. It is no answer to a request, and tells of no record. */
  source: string;
}

export const EXPLAINED_TITLES = {
  decides: "Who decides",
  confidential: "What is confidential",
  opens: "What opens which records",
  bring: "What to bring",
} as const;

/** Explains a policy. */
export function explainPolicy(pack: PolicyPack): ExplainedPolicy {
  const custodian = articled(pack.custodian.title);
  return {
    opening: `Staff at the desk may not answer questions about who uses the library, say whether somebody does, or hand anything over. That is no discourtesy: nobody at the desk may. ${capital(custodian)} answers, and is called for you.`,
    decides: [
      `${capital(custodian)} is the lawful custodian of the records${cited(pack, "custodian")}.`,
      `Every request goes to the custodian, who consults ${pack.counsel.who}${pack.board.role === "none" ? "" : " and, where the policy says so, the board"} before it is answered.`,
      ...(pack.writtenDecision ? ["The decision is given in writing."] : []),
    ],
    confidential: pack.clauses.filter(({ id }) => pack.grounds.records.includes(id)).map(({ says }) => says),
    opens: opens(pack),
    bring: [
      "The whole paper with its attachments, signed and dated, with the court, the case and the day by which to answer.",
      "Your name, your office, and a number at which your office can be reached.",
      "The particular person and the records that it is about, and from when to when.",
    ],
    ends: `What is missing is asked for in writing, and is put right before anything is released${cited(pack, "form")}. A paper is accepted at the desk; accepting it is not agreeing to it. A search warrant that a judge has signed is not held up: staff will not stand in its way, and will ask to read it and to call the custodian.`,
    source: `From the library’s policy${pack.section ? `, ${pack.section}` : ""}${pack.confirmedOn ? "" : " on file"}, in plain words; the adopted text prevails. ${lawOf(pack)} This page answers no request, and says nothing of whether the library has any record about anyone.`,
  };
}

function opens(pack: PolicyPack): ExplainedPolicy["opens"] {
  const rows = pack.routes.map(({ records, instruments, upon, clause }) => ({
    records: records === "protected" ? "Other confidential records" : capital(listed(records)),
    by: `${capital(instruments.map((kind) => INSTRUMENT_LABELS[kind].label.toLowerCase()).join(", "))}${upon ? `, with ${upon}` : ""}`,
    at: placeOf(pack, clause),
  }));
  const always = pack.open.filter(({ when }) => when === "always");
  if (always.length > 0) {
    const records = capital(listed(always.map(({ category }) => category)));
    rows.push({ records, by: "On request", at: placeOf(pack, always[0]!.clause) });
  }
  if (rows.length > 0) return rows;
  return [{ records: "Confidential records", by: "An order of a court of competent jurisdiction", at: "" }];
}

function placeOf(pack: PolicyPack, clause: string): string {
  return pack.clauses.find(({ id }) => id === clause)?.at ?? "";
}

function cited(pack: PolicyPack, ground: "custodian" | "form"): string {
  const [first] = pack.grounds[ground];
  return first ? ` (${outwardGround(pack, first)})` : "";
}

function articled(title: string): string {
  return /^(?:the|a) /i.test(title) ? title : `the ${title}`;
}

function lawOf({ state }: PolicyPack): string {
  return state === "IA" ? "See Iowa Code section 22.7(13)." : "See Nebraska Revised Statutes section 84-712.05.";
}

function listed(records: readonly RecordCategory[]): string {
  return records.map((category) => RECORD_LABELS[category].label).join(", ");
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
