import { DayText } from "@/app/_ui/day";
import { Notice } from "@/app/_ui/notice";
import { counted, countLines, type Inventory } from "@/lib/purge/inventory";
import { KIND_WORDS } from "../determination/words";

/** What outlives the papers, and is easily forgotten with them. */
export function BeforeIt({ counts }: Inventory) {
  if (counts.suspensions + counts.nondisclosures + counts.personsTold === 0) return null;
  return (
    <Notice tone="attention" title="Before you purge it">
      {counts.suspensions > 0 && (
        <p>
          Routine deletion was spoken of in this matter. See that it runs again where it was stopped: afterwards nothing
          here says so.
        </p>
      )}
      {counts.nondisclosures + counts.personsTold > 0 && (
        <p>
          What is known of a bar on telling goes, and who was told. A bar that still stands is not lifted by it: the
          matter is seen by the same people as before.
        </p>
      )}
    </Notice>
  );
}

/** What a purge takes and what it leaves, before anything is done. */
export function InventorySection({ inventory }: { inventory: Inventory }) {
  const { papers, counts, files, decisions } = inventory;
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <section aria-labelledby="goes" className="grid content-start gap-3">
        <h3 id="goes" className="border-b border-rule pb-1 font-serif font-semibold">
          What goes
        </h3>
        <ul className="grid gap-2">
          {papers.map(({ receivedOn, spoken, pages, files: originals }, index) => (
            <li key={`${receivedOn} ${originals[0]?.sha256 ?? index}`}>
              {spoken ? "What was said or typed in, " : "A paper, received "}
              <DayText on={receivedOn} />
              {pages !== null && !spoken && `, ${counted(pages, "page")}`}
              {originals.map(({ sha256 }) => (
                <span key={sha256} className="block font-mono text-note break-all text-soft">
                  SHA-256 {sha256}
                </span>
              ))}
            </li>
          ))}
          {countLines(counts).map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>{counted(files.count, "stored file")}, encrypted, under the matter’s key, and the key itself</li>
          <li>The matter’s name, what was being typed into it, and what was mailed about it</li>
        </ul>
      </section>
      <section aria-labelledby="stays" className="grid content-start gap-3">
        <h3 id="stays" className="border-b border-rule pb-1 font-serif font-semibold">
          What stays
        </h3>
        <ul className="grid gap-2">
          {decisions.map(({ kind, decidedOn, reference, paper }) => (
            <li key={reference}>
              The decision <span className="font-mono">{reference}</span>: {KIND_WORDS[kind].label.toLowerCase()},{" "}
              <DayText on={decidedOn} />
              {paper && (
                <span className="block text-soft">
                  with its signed paper, unless you say that it goes too
                  <span className="block font-mono text-note break-all">SHA-256 {paper.sha256}</span>
                </span>
              )}
            </li>
          ))}
          <li>The matter’s reference, without its name, its days, and who may see it</li>
          <li>The record of who did what and when, which says nothing of the content</li>
          <li>What the Board’s reports have counted</li>
          <li>A certificate: this list in numbers and hashes, signed by you</li>
          <li className="text-soft">
            A backup that was made before holds its copy until it is overwritten. Ask who runs this machine for how long
            backups are kept.
          </li>
        </ul>
      </section>
    </div>
  );
}
