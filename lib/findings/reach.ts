import { categoriesIn } from "./finders/records";

const TIED =
  /\b(?:as to|with respect to|with regard to|regarding|insofar as|as regards|concerning|limited to|between|only for|for) (?:the |his |her |their |its |that |those |release of |disclosure of )*([^,;.]{3,80})/gi;

/** Whether a finding speaks of other records than those that are released: a finding about one category frees no other. */
export function isAboutOtherRecords(text: string, from: number, to: number, released: readonly string[]): boolean {
  if (!released.length) return false;
  const start = Math.max(text.lastIndexOf(";", from), text.lastIndexOf(". ", from)) + 1;
  const clause =
    text
      .slice(start, Math.min(text.length, to + 140))
      .split(/[;]|, (?:namely|that is|since|because|as|there being)\b/)[0] ?? "";
  const named = [...clause.matchAll(TIED)].flatMap((hit) => categoriesIn(hit[1] ?? "").map((c) => c.category));
  return named.length > 0 && !named.some((category) => released.includes(category));
}
