import Link from "next/link";
import type { CategoryGate } from "@/lib/production/gate";
import type { Obstacle } from "@/lib/production/obstacles";
import { RECORD_LABELS } from "@/messages/labels";
import { HandOverForm } from "./hand-over-form";
import { IdentificationForm } from "./identification-form";
import type { ReleaseSheetProps } from "./release-sheet";
import { StatementForm } from "./statement-form";
import { PATH_WORDS } from "./words";

type CategorySectionProps = Omit<ReleaseSheetProps, "gate"> & { one: CategoryGate };

/** A record category: open, or each thing that stands before it with who can clear it, and where. */
export function CategorySection(props: CategorySectionProps) {
  const { one, decides, concluded } = props;
  const { category, obstacles, path } = one;
  const open = obstacles.length === 0;
  return (
    <section aria-labelledby={category} className="grid gap-4 border-t border-hair py-6 first:border-t-0 first:pt-0">
      <header className="grid gap-1">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h2 id={category} className="font-serif text-title font-semibold first-letter:uppercase">
            {RECORD_LABELS[category].label}
          </h2>
          {open ? (
            <p className="font-semibold text-green">Open</p>
          ) : (
            <p className="font-semibold text-blocking">
              <span aria-hidden="true" className="mr-2 inline-block size-2.5 bg-current" />
              {obstacles.length} {obstacles.length === 1 ? "thing stands" : "things stand"} before it
            </p>
          )}
        </div>
        <p className="text-note text-soft">{PATH_WORDS[path]}</p>
      </header>
      {!open && (
        <ol className="grid gap-4">
          {obstacles.map((obstacle) => (
            <ObstacleItem key={obstacle.id} {...props} obstacle={obstacle} />
          ))}
        </ol>
      )}
      {open && decides && !concluded && <HandOver {...props} />}
      {open && !decides && <p className="text-soft">The custodian hands over.</p>}
    </section>
  );
}

/** The form, begun anew after each hand-over; once something was handed over, one tap away. */
function HandOver({ one: { category }, matterId, facts, today, handOvers }: CategorySectionProps) {
  const { paper, decision } = facts;
  if (!paper || !decision) return null;
  const before = handOvers.filter((one) => one.category === category && one.determinationId === decision.id);
  const form = (
    <HandOverForm
      key={before.length}
      matterId={matterId}
      instrumentId={paper.id}
      determinationId={decision.id}
      category={category}
      period={paper.period}
      today={today}
    />
  );
  if (before.length === 0) return form;
  return (
    <details>
      <summary className="link min-h-11 py-2.5">Handed over, as written below. Record more of it</summary>
      <div className="mt-3">{form}</div>
    </details>
  );
}

const STATED: Record<string, "necessity" | "recovery" | "reading"> = {
  necessity: "necessity",
  recovery: "recovery",
  footage: "reading",
};

function ObstacleItem(props: CategorySectionProps & { obstacle: Obstacle }) {
  const { obstacle, matterId, facts, one, decides, statements } = props;
  const { says, by, how, place, clauses } = obstacle;
  const cited = facts.pack.clauses.filter(({ id }) => clauses.includes(id)).map(({ at }) => at);
  const kind = STATED[obstacle.id];
  const before = statements.find((said) => said.kind === kind && said.category === one.category);
  return (
    <li className="grid gap-1 border-l-2 border-rule pl-4">
      <p className="font-semibold">{says}</p>
      <p>
        <span className="text-soft">{by === "time" ? "It passes with time." : `${capital(by)} can clear it.`}</span>{" "}
        {how}{" "}
        {place !== "statements" && (
          <Link prefetch={false} href={hrefOf(place, matterId, facts.paper?.id ?? null)} className="link">
            {PLACES[place]}
          </Link>
        )}
      </p>
      {cited.length > 0 && (
        <p className="text-note text-soft">
          {facts.pack.section ?? facts.pack.title}, {cited.join(", ")}
        </p>
      )}
      {obstacle.id === "identification" && decides && facts.paper && (
        <IdentificationForm matterId={matterId} instrumentId={facts.paper.id} />
      )}
      {kind && decides && facts.paper && (
        <StatementForm
          matterId={matterId}
          instrumentId={facts.paper.id}
          category={one.category}
          kind={kind}
          upon={facts.pack.recovery?.upon ?? null}
          follows={before?.id ?? null}
        />
      )}
    </li>
  );
}

const PLACES: Record<Obstacle["place"], string> = {
  overview: "To the overview",
  instrument: "To the paper",
  consultation: "To counsel",
  board: "To the Board",
  determination: "To the decision",
  statements: "Below",
  letters: "To the letters",
};

function hrefOf(place: Obstacle["place"], matterId: string, instrumentId: string | null): string {
  const matter = `/matters/${matterId}`;
  if (place === "overview") return matter;
  if (place === "instrument") return instrumentId ? `${matter}/instruments/${instrumentId}` : matter;
  return `${matter}/${place}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
