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

/** Asks every route that takes an id for the sealed matter, and for two that nobody has; some routes at once. */
export async function toldApart(
  server: string,
  who: Pick<Ask, "who" | "cookie">,
  sealed: Taken,
  atOnce: number,
): Promise<Told> {
  const told: Told = { nothing: 0, apart: [] };
  const routes = everyRoute().values();
  const askOn = async () => {
    for (const { route } of routes) {
      const addresses = [sealed, ...OTHERS].map((about) => addressesOf(route, undefined, about)[0]!);
      if (new Set(addresses).size < addresses.length) continue;
      const answers = await Promise.all(addresses.map((address) => ask(server, { ...who, address })));
      if (!answers.some((answer) => answer.startsWith('{"status":404'))) continue;
      told.nothing++;
      const heard = answers.map(unnumbered);
      if (new Set(heard).size > 1) told.apart.push(`${route}\n  ${heard.map((one) => one.slice(0, 400)).join("\n  ")}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  return told;
}

/** An answer without the number that each request has of its own. */
function unnumbered(answer: string): string {
  const { headers, ...rest } = JSON.parse(answer) as { headers: [string, string][] };
  return JSON.stringify({ ...rest, headers: headers.filter(([name]) => name !== "x-request-id") });
}
