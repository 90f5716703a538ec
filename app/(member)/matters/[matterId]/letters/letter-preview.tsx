import { type Block, type Caption, captionLines, type Letter, type Letterhead, type Words } from "@/lib/letters/letter";
import { letterDay } from "@/lib/letters/letter-day";

interface LetterPreviewProps {
  letter: Letter;
  letterhead: Letterhead;
}

/** A letter as it will print: the paper stays light, whatever the theme. */
export function LetterPreview({ letter, letterhead }: LetterPreviewProps) {
  const marks = [letter.privilegedMark, letter.draftMark].filter(Boolean).join(" · ");
  return (
    <article
      aria-label="The letter, as it will print"
      className="w-full max-w-[46rem] border border-rule bg-[oklch(0.997_0.003_95)] px-[8%] py-10 font-serif text-[0.9375rem] leading-[1.4] text-[oklch(0.22_0.01_75)] shadow-sheet sm:py-12"
    >
      {marks && <p className="-mt-4 mb-6 text-center text-note font-semibold">{marks}</p>}
      {letter.caption ? (
        <CaptionView caption={letter.caption} heading={letter.heading} />
      ) : (
        <LetterheadView letter={letter} letterhead={letterhead} />
      )}
      {letter.by && <p className="mb-2 italic">{letter.by}</p>}
      {letter.to.length > 0 && <p className="mb-4 whitespace-pre-line">{letter.to.join("\n")}</p>}
      {letter.re.length > 0 && (
        <p className="mb-4 grid grid-cols-[2.75rem_minmax(0,1fr)] font-semibold">
          <span>Re:</span>
          <span className="whitespace-pre-line">{letter.re.join("\n")}</span>
        </p>
      )}
      {letter.salutation && <p className="mb-3">{letter.salutation}</p>}
      {placed(letter.body).map(({ place, item }) => (
        <BlockView key={place} block={item} />
      ))}
      {letter.signature && (
        <div className="mt-5">
          <p>{letter.signature.closing}</p>
          <p className="mt-10 w-56 border-t border-current pt-1">
            {letter.signature.name && <span className="block">{letter.signature.name}</span>}
          </p>
          {letter.signature.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <After title="Enclosures" lines={letter.enclosures} />
      <After title="Copy to" lines={letter.copies} />
      {letter.agreement && (
        <div className="mt-6 border-t border-current pt-3">
          <p className="font-semibold">{letter.agreement.says}</p>
          <SignLines lines={letter.agreement.lines} />
        </div>
      )}
      {letterhead.reference && !letter.caption && (
        <p className="mt-10 text-note opacity-70">Our reference {letterhead.reference}</p>
      )}
    </article>
  );
}

function LetterheadView({ letter, letterhead }: LetterPreviewProps) {
  return (
    <>
      <div className="mb-7 flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-b border-current pb-3">
        <p className="text-[1.375rem] leading-7 font-semibold">{letterhead.library}</p>
        <p className="text-note whitespace-pre-line opacity-70 sm:text-right">{letterhead.lines.join("\n")}</p>
      </div>
      {letter.heading && <h2 className="mb-2 text-[1.25rem] leading-7 font-semibold">{letter.heading}</h2>}
      <p className="mb-4">{letterDay(letter.on)}</p>
    </>
  );
}

/** A court's paper: the court, the parties and the number, and then its title. */
function CaptionView({ caption, heading }: { caption: Caption; heading: string | null }) {
  const { court, parties, number } = captionLines(caption);
  return (
    <>
      <p className="mb-5 text-center font-semibold">{court}</p>
      <div className="mb-6 grid grid-cols-2">
        <div className="grid gap-1 border-r border-b border-current pr-4 pb-3">
          {parties.map((side) => (
            <p key={side}>{side}</p>
          ))}
        </div>
        <p className="self-center pl-4">{number}</p>
      </div>
      <h2 className="mb-4 text-center text-[1.125rem] leading-7 font-semibold uppercase">{heading}</h2>
    </>
  );
}

function After({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <p className="mt-3 grid grid-cols-[5.5rem_minmax(0,1fr)] text-note">
      <span className="opacity-70">{title}</span>
      <span className="whitespace-pre-line">{lines.join("\n")}</span>
    </p>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p className="mb-3">
          <RunsOf words={block.words} />
        </p>
      );
    case "heading":
      return <h3 className="mt-4 mb-1 font-semibold">{block.words}</h3>;
    case "list":
      return <ListView block={block} />;
    case "table":
      return <TableView block={block} />;
    case "quote":
      return (
        <blockquote className="mx-6 mb-3">
          “{block.words}”{block.source && <span className="block text-note opacity-70">{block.source}</span>}
        </blockquote>
      );
    case "answer":
      return (
        <div className="mb-4">
          <p className="font-semibold">{block.asks}</p>
          <p className="flex flex-wrap gap-x-5">
            {block.choices.map((choice) => (
              <span key={choice} className="inline-flex items-baseline gap-1.5">
                <span aria-hidden="true" className="inline-block size-2.5 border border-current" />
                {choice}
              </span>
            ))}
          </p>
          {RULED.slice(0, block.lines).map((line) => (
            <hr key={line} className="mt-6 border-current opacity-50" />
          ))}
        </div>
      );
    case "sign":
      return <SignLines lines={block.lines} />;
    case "page-break":
      return <hr className="my-6 border-dashed border-current opacity-30" />;
  }
}

function ListView({ block }: { block: Extract<Block, { kind: "list" }> }) {
  const List = block.numbered ? "ol" : "ul";
  return (
    <List className={`mb-3 grid gap-2 pl-6 ${block.numbered ? "list-decimal" : "list-disc"}`}>
      {placed(block.items).map(({ place, item: { words, under = [] } }) => (
        <li key={place}>
          <RunsOf words={words} />
          {placed(under).map((line) => (
            <span key={line.place} className="block text-note">
              <RunsOf words={line.item} />
            </span>
          ))}
        </li>
      ))}
    </List>
  );
}

function TableView({ block }: { block: Extract<Block, { kind: "table" }> }) {
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  return (
    <table className="mb-4 w-full table-fixed border-collapse text-note">
      <colgroup>
        {placed(block.widths).map(({ place, item }) => (
          <col key={place} width={`${Math.round((100 * item) / total)}%`} />
        ))}
      </colgroup>
      {block.head && (
        <thead>
          <tr className="border-y border-current">
            {block.head.map((cell) => (
              <th key={cell} scope="col" className="py-1 pr-3 text-left font-semibold">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {placed(block.rows).map((row) => (
          <tr key={row.place} className="border-b border-current align-top">
            {placed(row.item).map((cell) => (
              <td key={cell.place} className="py-1 pr-3 break-words whitespace-pre-line">
                <RunsOf words={cell.item} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SignLines({ lines }: { lines: readonly string[] }) {
  return (
    <div className="mt-8 mb-4 grid gap-x-6 gap-y-8 sm:grid-cols-2">
      {lines.map((line) => (
        <p key={line} className="border-t border-current pt-0.5 text-note opacity-70">
          {line}
        </p>
      ))}
    </div>
  );
}

function RunsOf({ words }: { words: Words }) {
  if (typeof words === "string") return words;
  return placed(words).map(({ place: key, item: run }) => {
    if (typeof run === "string") return run;
    return "italic" in run ? <em key={key}>{run.italic}</em> : <strong key={key}>{run.bold}</strong>;
  });
}

const RULED = ["first", "second", "third", "fourth", "fifth", "sixth"];

/** A letter is written anew as a whole: what tells its parts apart is their place. */
function placed<T>(items: readonly T[]): { place: string; item: T }[] {
  return items.map((item, index) => ({ place: `${index + 1}`, item }));
}
