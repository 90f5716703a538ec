/** Words that are looked for, as they are compared: small letters and digits, nothing between them. */
export interface Sought {
  /** All that was typed, in one: `05771 SRCR 012345` and `05771SRCR012345` are the same. */
  whole: string;
  /** Word by word, each once. */
  words: string[];
}

/** From where to where something stands in a text. */
export interface Span {
  from: number;
  to: number;
}

/** So much must be typed, or nearly everything would be found. */
const LEAST = 2;

/** What is looked for, or `null` where too little was typed to look for. */
export function soughtIn(typed: string): Sought | null {
  const words = typed.split(/\s+/).map(folded).filter(Boolean);
  const whole = words.join("");
  return whole.length < LEAST ? null : { whole, words: [...new Set(words)] };
}

/** A text as it is compared with what is looked for, however often. */
export class Searchable {
  readonly #letters: string;
  /** Where in the text each of the letters stands; most texts have none of what is looked for, and never need it. */
  #at: number[] | null = null;

  constructor(readonly text: string) {
    this.#letters = folded(text);
  }

  /**
   * Where `pattern` stands, blanks, hyphens and accents apart. It begins where a word or a number begins, and may end
   * within one: `lomb` finds *Lombard*, `hand` does not find *such and*.
   */
  placesOf(pattern: string): Span[] {
    const spans: Span[] = [];
    for (let i = this.#letters.indexOf(pattern); i !== -1; i = this.#letters.indexOf(pattern, i + 1)) {
      this.#at ??= placesOfLetters(this.text);
      const from = this.#at[i]!;
      const last = this.#at[i + pattern.length - 1]!;
      if (!beginsThere(this.text, from) || from < (spans.at(-1)?.to ?? 0)) continue;
      spans.push({ from, to: last + lengthAt(this.text, last) });
    }
    return spans;
  }
}

// Recognition takes O for 0 and l for 1, and people type what they see.
function folded(text: string): string {
  return text
    .replace(/[^\p{ASCII}]+/gu, plain)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replaceAll("o", "0")
    .replace(/[il]/g, "1");
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}+/gu, "");

/** Where in the text each letter of its folded form stands. */
function placesOfLetters(text: string): number[] {
  const at: number[] = [];
  for (let i = 0; i < text.length; i += lengthAt(text, i)) {
    const one = text.slice(i, i + lengthAt(text, i));
    const letters = /^[a-z0-9]$/i.test(one) ? 1 : folded(one).length;
    for (let letter = 0; letter < letters; letter++) at.push(i);
  }
  return at;
}

const lengthAt = (text: string, index: number) => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);

/** A word begins after what is neither letter nor digit, and a number where letters end: `SRCR012345` is two words. */
function beginsThere(text: string, index: number): boolean {
  const before = text[index - 1] ?? " ";
  const here = text[index]!;
  if (!/[\p{L}\p{N}]/u.test(before)) return true;
  return /\p{N}/u.test(before) !== /\p{N}/u.test(here);
}
