import type { ReactNode } from "react";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Block, Letter, Words } from "@/lib/letters/letter";

/** A letter or paper as it will print: the same parts in the same order, on the screen's own sheet. */
export function LetterSheet({ letter, library }: { letter: Letter; library: string }) {
  return (
    <article className="grid gap-4 border border-hair bg-leaf px-6 py-8 font-serif shadow-sheet sm:px-10 print:border-0 print:shadow-none">
      <header className="border-b border-rule pb-2 font-semibold">{library}</header>
      {letter.privilegedMark && <p className="font-semibold">{letter.privilegedMark}</p>}
      {letter.heading && <h3 className="text-title font-semibold">{letter.heading}</h3>}
      <p>{dayWords(letter.on)}</p>
      {letter.to.length > 0 && <p className="whitespace-pre-line">{letter.to.join("\n")}</p>}
      {letter.re.length > 0 && (
        <div className="grid">
          {letter.re.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {letter.body.map((block) => (
        <BlockView key={JSON.stringify(block)} block={block} />
      ))}
    </article>
  );
}

function BlockView({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case "paragraph":
      return <p>{plain(block.words)}</p>;
    case "heading":
      return <h4 className="-mb-2 pt-2 font-semibold">{block.words}</h4>;
    case "list": {
      const List = block.numbered ? "ol" : "ul";
      return (
        <List className={`grid gap-2 pl-5 ${block.numbered ? "list-decimal" : "list-disc"}`}>
          {block.items.map(({ words, under = [] }) => (
            <li key={plain(words)}>
              {plain(words)}
              {under.map((line) => (
                <p key={plain(line)} className="text-soft">
                  {plain(line)}
                </p>
              ))}
            </li>
          ))}
        </List>
      );
    }
    case "quote":
      return <blockquote className="border-l-2 border-rule pl-4 italic">“{block.words}”</blockquote>;
    default:
      return null;
  }
}

function plain(words: Words): string {
  if (typeof words === "string") return words;
  return words.map((run) => (typeof run === "string" ? run : "italic" in run ? run.italic : run.bold)).join("");
}
