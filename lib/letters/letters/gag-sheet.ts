import type { Day } from "@/lib/findings/types";
import { type Letter, PLAIN, paragraph } from "../letter";

/** What a person who is told of a sealed matter takes in her hand. */
interface GagSheetFacts {
  on: Day;
  title: string;
  to: string;
  ground: string;
  /** What, whom, until when, whom she may tell. */
  parts: readonly { heading: string; sentences: readonly string[] }[];
  promise: string;
}

/** The notice of a bar on telling, to be signed on paper and scanned back. It names no patron, no record and no case. */
export function gagSheetPaper({ on, title, to, ground, parts, promise }: GagSheetFacts): Letter {
  return {
    ...PLAIN,
    heading: title,
    on,
    to: [to],
    body: [
      paragraph(ground),
      ...parts.flatMap(({ heading, sentences }) => [
        { kind: "heading" as const, words: heading },
        ...(sentences.length === 1
          ? [paragraph(sentences[0]!)]
          : [{ kind: "list" as const, numbered: false, items: sentences.map((words) => ({ words })) }]),
      ]),
      { kind: "heading", words: "What you sign" },
      paragraph(promise),
      { kind: "sign", lines: ["Signature", "Date", "Name, in print", "Told by"] },
    ],
  };
}
