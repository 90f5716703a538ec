import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { dayOf } from "@/lib/clock";
import { listHoldings } from "@/lib/holdings/queries";
import { SUGGESTIONS } from "@/lib/holdings/suggestions";
import { listNames } from "@/lib/matter/queries";
import { RECORD_LABELS } from "@/messages/labels";
import { Section } from "../section";
import { HoldingForm } from "./holding-form";
import { HoldingRow } from "./holding-row";
import { SuggestionsForm } from "./suggestions-form";

export default async function HoldingsPage() {
  const { member, holdings, names } = await asMember(async (tx, member) => ({
    member,
    holdings: await listHoldings(tx, member.libraryId),
    names: await listNames(tx, member.libraryId),
  }));
  const mayChange = member.role !== "staff";
  const left = [...SUGGESTIONS.entries()].filter(
    ([, one]) => !holdings.some(({ category, system }) => category === one.category && system === one.system),
  );
  return (
    <Sheet
      title="What do we even hold?"
      lede="Which records lie in which system, how long they stay, and how their deletion is stopped. When a paper comes, each matter asks from this table what is to be kept."
    >
      {holdings.length > 0 && (
        <Section title="On the table" about="Go through it once a year, and whenever a vendor changes.">
          <ul className="border-t border-hair">
            {holdings.map((holding) => (
              <HoldingRow
                key={holding.id}
                holding={holding}
                label={labelOf(holding.category)}
                changed={{
                  on: dayOf(holding.changedAt, member.library.timeZone),
                  by: names.get(holding.changedBy) ?? "Somebody who has left",
                }}
                mayChange={mayChange}
              />
            ))}
          </ul>
        </Section>
      )}
      {mayChange && left.length > 0 && (
        <Section
          title={holdings.length === 0 ? "Begin with these" : "Other things that libraries hold"}
          about="What a small library is likely to have. They are suggestions: keep what you have, then correct how long and how."
          change={holdings.length === 0 ? undefined : "Show them"}
        >
          <SuggestionsForm
            suggestions={left.map(([place, { category, system, kept, vendor }]) => ({
              place,
              label: `${labelOf(category)}: ${system}`,
              hint: [kept, vendor].filter(Boolean).join(" · "),
            }))}
          />
        </Section>
      )}
      {mayChange && (
        <Section title="Something else" about="A system of your own, a box in the cellar, a form on the website.">
          <HoldingForm />
        </Section>
      )}
      {!mayChange && holdings.length === 0 && <p>Nothing is on the table yet. The director enters it.</p>}
    </Sheet>
  );
}

function labelOf(category: string): string {
  const { label } = RECORD_LABELS[category as keyof typeof RECORD_LABELS];
  return label.charAt(0).toUpperCase() + label.slice(1);
}
