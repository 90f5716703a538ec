import { SEVERITIES, SeverityMark } from "@/app/_ui/severity";
import type { ClauseLine, RuleLine } from "@/lib/overview/policy-view";

/** The clauses in the order of the text: what each says, what the program does about it, and the rules that it switches. */
export function ClauseList({ clauses }: { clauses: ClauseLine[] }) {
  return (
    <dl className="border-t border-hair">
      {clauses.map(({ id, at, title, says, does, rules }) => (
        <div key={id} id={id} className="grid gap-1 border-b border-hair py-4">
          <dt>
            <span className="font-serif font-semibold">{title}</span>
            <span className="text-note text-soft"> · {at}</span>
          </dt>
          <dd className="max-w-[62ch] font-serif">{says}</dd>
          <dd className="max-w-[62ch]">{does}</dd>
          {rules.length > 0 && (
            <dd>
              <details>
                <summary className="link w-fit cursor-pointer py-1 text-note">
                  {rules.length === 1 ? "One rule cites it" : `${rules.length} rules cite it`}
                </summary>
                <ul className="grid gap-0.5 pt-1 text-note">
                  {rules.map((rule) => (
                    <RuleItem key={rule.id} rule={rule} />
                  ))}
                </ul>
              </details>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function RuleItem({ rule: { title, severity, set, reason } }: { rule: RuleLine }) {
  const weighs = SEVERITIES.find((one) => one === (set || severity));
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      {weighs ? (
        <SeverityMark severity={weighs} />
      ) : (
        <span className="text-soft">{set === "off" ? "Off" : "By the paper"}</span>
      )}
      <span>{title}</span>
      {set && <span className="text-soft">set by your library{reason && `: ${reason}`}</span>}
    </li>
  );
}
