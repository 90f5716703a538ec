import { Notice } from "@/app/_ui/notice";
import type { Day } from "@/lib/findings/types";
import type { Takings } from "@/lib/overview/taken-at-the-desk";
import type { GateFacts } from "@/lib/production/facts";
import { type Gate, openCategories } from "@/lib/production/gate";
import type { StoredConsent, StoredHandOver, StoredStatement } from "@/lib/production/queries";
import { AskedForm } from "./asked-form";
import { CategorySection } from "./category-section";
import { ConsentSection } from "./consent-section";
import { HandedList } from "./handed-list";
import { TakenForm } from "./taken-form";

export interface ReleaseSheetProps {
  matterId: string;
  today: Day;
  concluded: boolean;
  gate: Gate;
  facts: GateFacts;
  decides: boolean;
  handOvers: StoredHandOver[];
  /** What the desk noted as taken, and nobody has written down here. */
  takings: Takings | null;
  consents: StoredConsent[];
  statements: StoredStatement[];
  names: Record<string, string>;
}

/** What may leave the house now, what stands before the rest and who can clear it, and what has left already. */
export function ReleaseSheet(props: ReleaseSheetProps) {
  const { gate, matterId, facts, decides, concluded, today } = props;
  const warrant = gate.kind === "no-gate";
  return (
    <main id="content" className="mx-auto grid w-full max-w-[60rem] gap-10 px-5 py-8">
      <header className="grid gap-2">
        <h1 className="font-serif text-title font-semibold">Release</h1>
        <p className="max-w-[68ch] text-soft">{lede(gate)}</p>
      </header>
      {warrant ? <Warrant /> : <Categories {...props} gate={gate} />}
      {!warrant && decides && !concluded && facts.paper && !facts.paper.asked.length && (
        <AskedForm matterId={matterId} instrumentId={facts.paper.id} statements={props.statements} />
      )}
      {!warrant && <ConsentSection {...props} />}
      <HandedList handOvers={props.handOvers} names={props.names} />
      <TakenForm
        key={props.handOvers.length}
        matterId={matterId}
        today={today}
        warrant={warrant}
        handOvers={props.handOvers}
        takings={props.takings}
      />
    </main>
  );
}

function lede(gate: Gate): string {
  if (gate.kind === "no-gate")
    return "A search warrant executes itself. What was taken is written down here as a fact.";
  if (gate.categories.length === 0) return "Nothing was found that this asks for.";
  const open = openCategories(gate).length;
  const all = gate.categories.length;
  if (open === all) return "Everything that was asked for may be handed over. Nothing beyond it is.";
  if (open === 0)
    return "Nothing may be handed over yet. The clock does not wait for this: the overview shows what is lawful now.";
  return `${open} of ${all} kinds of records may be handed over now. What is not open is not released.`;
}

function Warrant() {
  return (
    <Notice tone="blocking" title="They take, you do not release.">
      <ul className="grid list-disc gap-1 pl-5">
        <li>Do not consent to more than the warrant names.</li>
        <li>Do not obstruct.</li>
        <li>Call counsel now, watch, and list what is taken. Ask for a receipt.</li>
      </ul>
    </Notice>
  );
}

function Categories({ gate, ...props }: ReleaseSheetProps & { gate: Extract<Gate, { kind: "gate" }> }) {
  return (
    <div className="grid">
      {gate.categories.map((one) => (
        <CategorySection key={one.category} {...props} one={one} />
      ))}
    </div>
  );
}
