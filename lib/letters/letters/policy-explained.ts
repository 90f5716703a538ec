import { EXPLAINED_TITLES, explainPolicy } from "@/lib/policy/explained";
import { defineLetter } from "../define-letter";
import { type Block, PLAIN, paragraph, type Words } from "../letter";

/** One page for whoever asks: what the library keeps confidential, and what opens it; in the words of the desk's page. */
export const policyExplained = defineLetter({
  kind: "policy-explained",
  title: "The policy, explained",
  purpose: "One page to hand to whoever asks: what is confidential, what opens it, and whom to write to.",
  goesTo: "anyone",
  defaults: ({ on }) => ({ on, to: [], by: null, salutation: null, until: null, words: [], signer: null }),
  write({ pack }, free) {
    const { opening, decides, confidential, opens, bring, ends, source } = explainPolicy(pack);
    return {
      ...PLAIN,
      compact: true,
      heading: "How this library answers requests for its patrons’ records",
      on: free.on,
      body: [
        paragraph(opening),
        heading("decides"),
        paragraph(decides.join(" ")),
        heading("confidential"),
        paragraph(confidential.join(" ")),
        heading("opens"),
        {
          kind: "table",
          head: ["Records", "Opened by", "Policy"],
          widths: [5, 8, 3],
          rows: opens.map(({ records, by, at }): Words[] => [records, by, at]),
        },
        heading("bring"),
        { kind: "list", numbered: false, items: bring.map((words) => ({ words })) },
        paragraph(ends),
        ...free.words.map((words) => paragraph(words)),
        paragraph(source),
      ],
    };
  },
});

function heading(part: keyof typeof EXPLAINED_TITLES): Block {
  return { kind: "heading", words: EXPLAINED_TITLES[part] };
}
