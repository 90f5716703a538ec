import { defineRule } from "@/lib/defects/define-rule";
import { isOneOf, ORDERS, PROCESS, TESTED } from "@/lib/defects/instrument-groups";
import { HALF_WORDS, halvesFound } from "@/lib/defects/judicial-test";
import { confidentialityOf } from "@/lib/law/confidentiality";
import { citeAll } from "@/lib/law/law";

export default defineRule({
  id: "no-judicial-determination",
  group: "good-cause",
  title: "No judicial determination",
  instruments: TESTED,
  touches: "protected",
  severity(_, { kind, pack, letterAlone }) {
    if (letterAlone) return "advisory";
    return pack.asks === "court-order" && isOneOf(kind, PROCESS) ? "blocking" : "counsel";
  },
  basis: ["policy:order", "confidentiality"],
  cure: (_, { kind }) =>
    isOneOf(kind, ORDERS) || kind === "search-warrant"
      ? "Have counsel ask the court whether it made this finding, and to put it in writing."
      : "Ask the requester for a judge's order that finds both.",
  reads: ["goodCause"],
  parts: ["goodCause.rationalConnection", "goodCause.cogentAndCompelling", "goodCause.judicialDetermination"],
  records: (_, { beyondLetter, protected: held }) => (beyondLetter.length ? beyondLetter : held),
  fires({ goodCause }, { kind, state }) {
    if (halvesFound(goodCause).length > 0) return false;
    const shown = `No judge was found to say that there is ${HALF_WORDS.rationalConnection}, or ${HALF_WORDS.cogentAndCompelling}.`;
    const law = confidentialityOf(state);
    if (!law) return shown;
    if (!law.asksJudge)
      return `${shown} The state's statute does not ask for it; counsel is to say what good cause there is.`;
    const contrary = isOneOf(kind, PROCESS)
      ? ` Counsel should weigh what points the other way: ${citeAll(law.contrary)}.`
      : "";
    return `${shown} ${law.row.citation} speaks of both; what follows is counsel's question.${contrary}`;
  },
});
