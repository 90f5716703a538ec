import type { Taken } from "./act";
import { type Ask, ask } from "./ask";
import { ABSENT, addressesOf, everyRoute } from "./routes";

/** What hears nothing apart from what is hidden: an id of nothing, and what can be no id. */
const OTHERS = [ABSENT, "no-id-at-all"].map((id) => ({ matterId: id, instrumentId: id }));

/** What asking each route for what is hidden, for what never was and for what can be no id has shown. */
export interface Told {
  /** At how many routes there was nothing. */
  nothing: number;
  /** Those at which not all three heard the same, to the byte of the headers and the body. */
  apart: string[];
}

/** Asks every route that takes an id for the sealed matter, and for two that nobody has. */
export async function toldApart(server: string, who: Pick<Ask, "who" | "cookie">, sealed: Taken): Promise<Told> {
  const told: Told = { nothing: 0, apart: [] };
  for (const { route } of everyRoute()) {
    const addresses = [sealed, ...OTHERS].map((about) => addressesOf(route, undefined, about)[0]!);
    if (new Set(addresses).size < addresses.length) continue;
    const answers = [];
    for (const address of addresses) answers.push(unnumbered(await ask(server, { ...who, address })));
    if (!answers.some((answer) => answer.startsWith('{"status":404'))) continue;
    told.nothing++;
    if (new Set(answers).size > 1)
      told.apart.push(`${route}\n  ${answers.map((one) => one.slice(0, 400)).join("\n  ")}`);
  }
  return told;
}

/** An answer without the number that each request has of its own. */
function unnumbered(answer: string): string {
  const { headers, ...rest } = JSON.parse(answer) as { headers: [string, string][] };
  return JSON.stringify({ ...rest, headers: headers.filter(([name]) => name !== "x-request-id") });
}
