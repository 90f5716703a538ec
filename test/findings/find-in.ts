import { type Finder, notFound, read } from "@/lib/findings/define-finder";
import { Paper } from "@/lib/findings/paper";
import {
  FACT_KEYS,
  type Facts,
  FINDING_KEYS,
  type Finding,
  type FindingKey,
  type Findings,
  type FindingValues,
} from "@/lib/findings/types";
import { pagesOf } from "./pages-of";

type Given = { [K in FindingKey]?: FindingValues[K] };

/** What one finder reads in a passage, when the others have found what is given. */
export function findIn(finder: Finder, text: string, given: Given = {}, confidence = 96): Finding<unknown> {
  const known: Record<string, unknown> = {};
  for (const key of [...FINDING_KEYS, ...FACT_KEYS]) known[key] = notFound();
  for (const [key, value] of Object.entries(given)) known[key] = read(value as never, 1, []);
  return finder.find(new Paper(pagesOf(text, { confidence })), known as Findings & Facts, {
    receivedOn: "2026-03-02",
    library: null,
  }) as Finding<unknown>;
}

/** What is known of an order or a warrant that a judge has signed. */
export const ENTERED = {
  instrument: "court-order",
  signature: "signed",
  issuer: { role: "judge", name: "Ian Forsythe" },
} satisfies Given;
