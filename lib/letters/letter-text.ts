import { type Block, type Caption, captionLines, type Letter, plainWords } from "./letter";
import { letterDay } from "./letter-day";

/** The letter as plain text, to be copied into a mail: what the PDF says, in the same order. */
export function letterText(letter: Letter): string {
  const marks = [letter.privilegedMark, letter.draftMark].filter((words) => words !== null).join("\n");
  const opening = [
    marks,
    letter.caption ? captionText(letter.caption) : "",
    letter.heading ?? "",
    letter.caption ? "" : letterDay(letter.on),
    letter.by ?? "",
    letter.to.join("\n"),
    letter.re.map((line, index) => (index === 0 ? `Re: ${line}` : `    ${line}`)).join("\n"),
    letter.salutation ?? "",
  ];
  const { signature } = letter;
  const ending = [
    signature ? [signature.closing, "", signature.name ?? "", ...signature.lines].join("\n") : "",
    listed("Enclosures", letter.enclosures),
    listed("Copy to", letter.copies),
    letter.agreement ? [letter.agreement.says, ...letter.agreement.lines.map(ruled)].join("\n") : "",
  ];
  return `${[...opening, ...letter.body.map(blockText), ...ending].filter((part) => part.trim() !== "").join("\n\n")}\n`;
}

function captionText(caption: Caption): string {
  const { court, parties, number } = captionLines(caption);
  return [court, ...parties, number].join("\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return plainWords(block.words);
    case "heading":
      return block.words;
    case "list":
      return block.items
        .map(({ words, under = [] }, index) =>
          [
            `${block.numbered ? `${index + 1}.` : "-"} ${plainWords(words)}`,
            ...under.map((line) => `   ${plainWords(line)}`),
          ].join("\n"),
        )
        .join("\n");
    case "table":
      return [...(block.head ? [block.head] : []), ...block.rows]
        .map((cells) => cells.map(plainWords).join(" | "))
        .join("\n");
    case "quote":
      return [`“${block.words}”`, block.source ?? ""].filter(Boolean).join("\n");
    case "answer":
      return [block.asks, ...block.choices.map((choice) => `[ ] ${choice}`)].join("\n");
    case "sign":
      return block.lines.map(ruled).join("\n");
    case "page-break":
      return "";
  }
}

function listed(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [`${title}:`, ...lines].join("\n");
}

function ruled(line: string): string {
  return `${line}: ______________________`;
}
