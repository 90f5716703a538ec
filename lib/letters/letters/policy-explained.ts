import { joined, recordWords } from "@/lib/defects/sentence";
import type { PolicyPack } from "@/lib/policy/pack";
import { INSTRUMENT_LABELS } from "@/messages/labels";
import { defineLetter } from "../define-letter";
import { type Block, PLAIN, paragraph, type Words } from "../letter";
import { capital, outwardGround } from "../paper-words";

/** One page for whoever asks: what the library keeps confidential, and what opens it. */
export const policyExplained = defineLetter({
  kind: "policy-explained",
  title: "The policy, explained",
  purpose: "One page to hand to whoever asks: what is confidential, what opens it, and whom to write to.",
  goesTo: "anyone",
  defaults: ({ on }) => ({ on, to: [], by: null, salutation: null, until: null, words: [], signer: null }),
  write(facts, free) {
    const { library, pack } = facts;
    return {
      ...PLAIN,
      heading: "How this library answers requests for its patrons’ records",
      on: free.on,
      body: [
        paragraph(
          `${library.name} keeps confidential what tells who uses it and for what${cited(pack, "records")}. Staff at the desk may not answer questions about patrons, say whether somebody is one, or hand anything over. That is no discourtesy: nobody at the desk may.`,
        ),
        { kind: "heading", words: "Who decides" },
        paragraph(
          `${capital(articled(pack.custodian.title))} is the lawful custodian of the records${cited(pack, "custodian")}. Every request goes to the custodian, who consults counsel${pack.board.role === "none" ? "" : " and, where the policy says so, the board"} before it is answered. Papers are accepted at the desk; accepting one is not agreeing to it.`,
        ),
        { kind: "heading", words: "What opens which records" },
        routes(pack),
        { kind: "heading", words: "What to bring" },
        {
          kind: "list",
          numbered: false,
          items: [
            {
              words:
                "The request in writing, signed and dated, with the name, office and telephone number of who asks.",
            },
            {
              words:
                "The whole paper, with everything that it says is attached, and the court, the case and the day by which to answer.",
            },
            { words: "The particular person and the records that it is about, and from when to when." },
          ],
        },
        paragraph(
          `What is missing is asked for in writing, and is put right before anything is released${cited(pack, "form")}. A search warrant that a judge has signed is not held up: staff will not stand in its way, and will ask to read it and to call the custodian.`,
        ),
        ...free.words.map((words) => paragraph(words)),
        paragraph(
          "This page explains the policy. It is no answer to any request, and says nothing of whether the library has any record about anyone.",
        ),
      ],
    };
  },
});

function routes(pack: PolicyPack): Block {
  const rows: Words[][] = pack.routes.map((route) => [
    route.records === "protected" ? "Other confidential records" : capital(recordWords(route.records)),
    `${capital(joined(route.instruments.map((kind) => INSTRUMENT_LABELS[kind].label.toLowerCase())))}${route.upon ? `, with ${route.upon}` : ""}`,
    place(pack, route.clause),
  ]);
  const open = pack.open.filter(({ when }) => when === "always");
  if (open.length > 0) {
    rows.push([capital(recordWords(open.map(({ category }) => category))), "On request", place(pack, open[0]!.clause)]);
  }
  if (rows.length === 0) return paragraph("Confidential records are opened by an order of a competent court.");
  return { kind: "table", head: ["Records", "Opened by", "Policy"], widths: [5, 8, 3], rows };
}

function place(pack: PolicyPack, clause: string): string {
  return pack.clauses.find(({ id }) => id === clause)?.at ?? "";
}

function cited(pack: PolicyPack, ground: "records" | "custodian" | "form"): string {
  const grounds = pack.grounds[ground].map((id) => outwardGround(pack, id));
  return grounds.length > 0 ? ` (${grounds[0]})` : "";
}

function articled(title: string): string {
  return /^(?:the|a) /i.test(title) ? title : `the ${title}`;
}
