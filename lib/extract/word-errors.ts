/**
 * Edits needed to make the words that were read those that are true, as a share of the true letters. Words are matched
 * wherever they stand, so that reading order does not count; what was read too much counts with its letters.
 */
export function characterErrorRate(truth: string, read: string): number {
  const wanted = tokens(truth);
  const given = count(tokens(read));
  const letters = wanted.reduce((sum, word) => sum + word.length, 0);
  if (!letters) return given.size ? 1 : 0;
  const missing = wanted.filter((word) => !take(given, word));
  const left = [...given].flatMap(([word, times]) => Array.from({ length: times }, () => word));
  let errors = 0;
  for (const word of missing.sort((a, b) => b.length - a.length)) {
    let best = word.length;
    let at = -1;
    for (const [i, other] of left.entries()) {
      if (Math.abs(other.length - word.length) >= best) continue;
      const edits = distance(word, other);
      if (edits < best) [best, at] = [edits, i];
    }
    errors += best;
    if (at >= 0) left.splice(at, 1);
  }
  return (errors + left.reduce((sum, word) => sum + word.length, 0)) / letters;
}

function tokens(text: string): string[] {
  const plain = text.normalize("NFKC").replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, "-");
  return plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, word: string): boolean {
  const times = counts.get(word) ?? 0;
  if (times > 1) counts.set(word, times - 1);
  else counts.delete(word);
  return times > 0;
}

function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + Number(a[i - 1] !== b[j - 1]));
    }
    before = row;
  }
  return before[b.length]!;
}
