import type { FormState } from "@/app/_ui/form-state";
import type { RuleLine } from "@/lib/overview/policy-view";
import { SEVERITY_LABELS } from "@/messages/labels";

/** Each rule, as the program has it or as the library sets it; what is set otherwise says why. */
export function RuleSettings({ rules, state }: { rules: RuleLine[]; state: FormState }) {
  return (
    <section className="grid gap-4 border-t border-hair pt-6">
      <div className="grid gap-1">
        <h2 className="font-serif font-semibold">Rules</h2>
        <p className="max-w-[62ch] text-note text-soft">
          Each has a weight of its own. Set one otherwise only where your board’s text or your counsel says so, and
          write down where.
        </p>
      </div>
      <ul className="border-t border-hair">
        {rules.map((rule) => (
          <RuleField key={rule.id} rule={rule} state={state} />
        ))}
      </ul>
    </section>
  );
}

function RuleField({ rule: { id, title, severity, set, reason }, state }: { rule: RuleLine; state: FormState }) {
  const complaint = state?.fields?.[`reason:${id}`] ?? state?.fields?.[`rule:${id}`];
  const as = severity ? SEVERITY_LABELS[severity as keyof typeof SEVERITY_LABELS].label.toLowerCase() : "by the paper";
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-hair py-3 sm:grid-cols-[minmax(0,1fr)_13rem]">
      <label htmlFor={`rule-${id}`}>{title}</label>
      {/* A select does not follow its default: what was chosen before comes back as another one. */}
      <select
        key={state?.values?.[`rule:${id}`]}
        id={`rule-${id}`}
        name={`rule:${id}`}
        defaultValue={state?.values?.[`rule:${id}`] ?? set}
        className="field text-note"
      >
        <option value="">As it is: {as}</option>
        <option value="blocking">Blocking</option>
        <option value="counsel">For counsel</option>
        <option value="advisory">To know</option>
        <option value="off">Off</option>
      </select>
      <details className="sm:col-span-2" open={set !== "" || complaint !== undefined}>
        <summary className="link w-fit cursor-pointer text-note">Why</summary>
        <input
          name={`reason:${id}`}
          aria-label={`Why: ${title}`}
          aria-invalid={complaint ? true : undefined}
          aria-describedby={complaint ? `reason-${id}-error` : undefined}
          defaultValue={state?.values?.[`reason:${id}`] ?? reason}
          maxLength={500}
          className="field mt-1"
        />
        {complaint && (
          <p id={`reason-${id}-error`} className="text-note font-semibold text-blocking">
            {complaint}
          </p>
        )}
      </details>
    </li>
  );
}
