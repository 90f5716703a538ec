import { monthWords, NO_REPLY_ALL, opening, SCOPE, sectionsOf } from "@/lib/digest/report";
import type { DigestContents, TrendMonth } from "@/lib/digest/types";

/** A report as it reads on our own page, and as it prints for the Board's packet. */
export function ReportView({ contents }: { contents: DigestContents }) {
  return (
    <article className="grid gap-6">
      <p className="font-serif">{opening(contents)}</p>
      {!contents.nothingNew && (
        <>
          {sectionsOf(contents).map(({ title, lines, note }) => (
            <section key={title} className="grid gap-1.5 break-inside-avoid">
              <h2 className="font-serif font-semibold">{title}</h2>
              <dl>
                {lines.map(({ label, value }) => (
                  <div key={label} className="flex justify-between gap-4 border-t border-hair py-1.5">
                    <dt>{label}</dt>
                    <dd className="whitespace-nowrap">{value}</dd>
                  </div>
                ))}
              </dl>
              {note && <p className="text-note text-soft">{note}</p>}
            </section>
          ))}
          <Trend months={contents.trend} />
        </>
      )}
      <div className="grid gap-1 border-t border-hair pt-4 font-serif italic">
        <p>{SCOPE}</p>
        <p>{NO_REPLY_ALL}</p>
      </div>
    </article>
  );
}

const WIDTH = 240;
const HEIGHT = 56;
// With soft hyphens, so that the table fits a phone.
const COLUMNS = ["Re\u00adquests", "Defec\u00adtive", "Cured", "De\u00adcided", "Re\u00adleased"];

function Trend({ months }: { months: readonly TrendMonth[] }) {
  const most = Math.max(1, ...months.map(({ requests }) => requests));
  const step = WIDTH / months.length;
  return (
    <section className="grid gap-3 break-inside-avoid">
      <h2 className="font-serif font-semibold">The last year, as it was reported</h2>
      <figure className="grid gap-1">
        <svg
          role="img"
          aria-label={`Requests a month: ${months.map(({ month, requests }) => `${monthWords(month)} ${requests}`).join(", ")}`}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          className="h-auto w-full max-w-md fill-green"
        >
          {months.map(({ month, requests }, index) => {
            const height = requests === 0 ? 0.75 : Math.max(3, (requests / most) * HEIGHT);
            return <rect key={month} x={index * step + 1.5} y={HEIGHT - height} width={step - 3} height={height} />;
          })}
        </svg>
        <figcaption className="text-note text-soft">Requests a month</figcaption>
      </figure>
      <table className="w-full text-note">
        <thead>
          <tr className="text-right">
            <th scope="col" className="py-1.5 text-left font-semibold">
              Month
            </th>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" className="py-1.5 pl-1.5 align-bottom font-semibold sm:pl-3">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, requests, defective, cured, decisions, releases }) => (
            <tr key={month} className="border-t border-hair text-right">
              <th scope="row" className="py-1.5 text-left font-normal whitespace-nowrap">
                {monthWords(month)}
              </th>
              <td className="pl-1.5 sm:pl-3">{requests}</td>
              <td className="pl-1.5 sm:pl-3">{defective}</td>
              <td className="pl-1.5 sm:pl-3">{cured}</td>
              <td className="pl-1.5 sm:pl-3">{decisions}</td>
              <td className="pl-1.5 sm:pl-3">{releases}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
