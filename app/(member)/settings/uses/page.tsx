import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import type { RecordCategory } from "@/lib/findings/types";
import { listNames } from "@/lib/matter/queries";
import { getPolicy, getPolicyInForce } from "@/lib/policy/queries";
import { clauseOf, USES, type UseKind } from "@/lib/uses/kinds";
import { listUses } from "@/lib/uses/queries";
import { RECORD_LABELS } from "@/messages/labels";
import { Section } from "../section";
import { recordUseAction } from "./actions";
import { UseForm } from "./use-form";

export default async function UsesPage() {
  const { uses, names, pack, day } = await asMember(async (tx, { libraryId, library }) => {
    const version = await getPolicyInForce(tx, libraryId);
    if (!version) throw new Error("The library has no policy.");
    return {
      uses: await listUses(tx, libraryId),
      names: await listNames(tx, libraryId),
      pack: (await getPolicy(tx, libraryId, version.id)).pack,
      day: today(library.timeZone),
    };
  });
  const kinds = (Object.keys(USES) as UseKind[]).map((value) => {
    const at = clauseOf(value, pack);
    return {
      value,
      label: USES[value].label,
      hint: at ? `${USES[value].means} Your policy: ${at}.` : USES[value].means,
    };
  });
  return (
    <Sheet
      title="Own use"
      lede="What the library itself looks at in its own records, and why. It is no release and answers no demand: a request from outside, by an officer too, begins a matter."
    >
      <Section title="Write one down" about="You see what you wrote; the director sees all.">
        <UseForm action={recordUseAction} kinds={kinds} today={day} />
      </Section>
      <Section title="Written down" about={uses.length === 0 ? "Nothing yet." : "The latest first."}>
        {uses.length > 0 && (
          <ul className="border-t border-hair">
            {uses.map(({ id, kind, happenedOn, category, usedBy, why, recordedBy }) => (
              <li key={id} className="grid gap-0.5 border-b border-hair py-3">
                <p>
                  <span className="font-semibold">{USES[kind].label}</span>,{" "}
                  <time dateTime={happenedOn}>{dayWords(happenedOn)}</time>:{" "}
                  {RECORD_LABELS[category as RecordCategory].label.toLowerCase()}, by {usedBy}
                </p>
                <p className="max-w-[62ch]">{why}</p>
                <p className="text-note text-soft">
                  No release. Written down by {names.get(recordedBy) ?? "somebody who has left"}.
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Sheet>
  );
}
