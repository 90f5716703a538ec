import type { LettersView } from "@/lib/letters/letters-view";

/** What a corrected paper put right of the one before it, shown on the old one. */
export function CureList({ view: { cures } }: { view: LettersView }) {
  if (cures.length === 0) return null;
  return (
    <section aria-labelledby="cured" className="grid gap-4">
      <h2 id="cured" className="font-serif text-body font-semibold">
        What was cured
      </h2>
      {cures.map(({ instrumentId, curedBy, title, curedByTitle, cured, open, appeared, doubtful }) => (
        <div key={`${instrumentId} ${curedBy}`} className="grid gap-2 border-t border-hair pt-3">
          <p className="font-serif">
            {title} <span className="text-soft">was corrected by</span> {curedByTitle}
          </p>
          <ul className="grid gap-1">
            {cured.map(({ rule, title }) => (
              <Row key={rule} mark="✓" word="Cured" title={title} />
            ))}
            {open.map(({ rule, title }) => (
              <Row key={rule} mark="■" word="Still open" title={title} />
            ))}
            {appeared.map(({ rule, title }) => (
              <Row key={rule} mark="◆" word="New" title={title} />
            ))}
          </ul>
          {cured.length + open.length + appeared.length === 0 && (
            <p className="text-soft">Neither of the two has a defect that asks for anything.</p>
          )}
          {doubtful && (
            <p className="max-w-[68ch] text-note text-soft">
              A part of the new paper could not be read. What looks cured may only be illegible: look at the page.
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

function Row({ mark, word, title }: { mark: string; word: string; title: string }) {
  return (
    <li className="grid grid-cols-[1.25rem_6rem_minmax(0,1fr)] items-baseline">
      <span aria-hidden="true" className={word === "Cured" ? "text-green" : "text-soft"}>
        {mark}
      </span>
      <span className="text-soft">{word}</span>
      <span className={word === "Cured" ? "line-through decoration-rule" : ""}>{title}</span>
    </li>
  );
}
