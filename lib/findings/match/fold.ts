const LOOKALIKES: Record<string, string> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "`": "'",
  "´": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "\u00a0": " ",
  "\u2007": " ",
  "\u202f": " ",
};

/** Typographic quotes, dashes and spaces made plain. The length never changes, so offsets stay true. */
export function plain(text: string): string {
  return text.replace(/[‘’‚‛`´“”„‐‑‒–—−\u00a0\u2007\u202f]/g, (c) => LOOKALIKES[c] ?? c);
}

/** Lower case, letters and digits alone, single spaces: what two prints of the same words have in common. */
export function fold(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
