import { excerptOf, type Piece } from "./excerpt";
import { Searchable, type Sought, type Span } from "./pattern";

/** A text of a matter in which words may stand. */
export interface MatterText {
  /** `Case number`, `Page 2`, `Remark by Maria Ortiz`. */
  where: string;
  /** The paper that it belongs to, and the page on it, where there is one. */
  instrumentId: string | null;
  page: number | null;
  /** Whether it is all that stands on the page. */
  isPage: boolean;
  text: string;
}

/** A place at which words were found. */
export interface FoundPlace extends Omit<MatterText, "text" | "isPage"> {
  excerpt: Piece[];
}

/** So many places of a matter are shown: enough to see why it was found. */
const MOST_PLACES = 4;

/**
 * Where in a matter's texts the words stand: as they were typed, or else each of them somewhere. Empty where they do not.
 * What was read from a page stands before the page's own words, which are not shown again beside it.
 */
export function findInMatter(texts: readonly MatterText[], { whole, words }: Sought): FoundPlace[] {
  const searchable = texts.map((text) => ({ text, words: new Searchable(text.text) }));
  const asTyped = placesIn(searchable, [whole]);
  if (asTyped.length > 0) return shown(asTyped);
  const isHere = (word: string) => searchable.some(({ words }) => words.placesOf(word).length > 0);
  if (words.length < 2 || !words.every(isHere)) return [];
  // Where the most of them stand together comes first.
  return shown(placesIn(searchable, words).sort((a, b) => b.kinds - a.kinds));
}

interface Placed {
  text: MatterText;
  places: Span[];
  /** How many of the words stand here. */
  kinds: number;
}

function placesIn(texts: readonly { text: MatterText; words: Searchable }[], patterns: readonly string[]): Placed[] {
  return texts.flatMap(({ text, words }) => {
    const each = patterns.map((pattern) => words.placesOf(pattern)).filter((places) => places.length > 0);
    return each.length > 0 ? [{ text, places: each.flat(), kinds: each.length }] : [];
  });
}

function shown(all: readonly Placed[]): FoundPlace[] {
  const pages = new Set<string>();
  const places: FoundPlace[] = [];
  for (const { text, places: spans } of all) {
    const { where, instrumentId, page, isPage } = text;
    const here = `${instrumentId} ${page}`;
    if (isPage && pages.has(here)) continue;
    pages.add(here);
    places.push({ where, instrumentId, page, excerpt: excerptOf(text.text, spans) });
    if (places.length === MOST_PLACES) break;
  }
  return places;
}
