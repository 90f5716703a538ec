/** How many letters must be changed, put in or left out to make one of the other; `max + 1` as soon as it is more than `max`. */
export function editDistance(a: string, b: string, max = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swap);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > max) return max + 1;
    before = row;
  }
  return before[b.length] ?? 0;
}

/** Letters and digits that scanners take for each other, made one: `SUBP0ENA` and `SUBPOENA` share a skeleton. */
export function skeleton(word: string): string {
  return word
    .toLowerCase()
    .replace(/0/g, "o")
    .replace(/[1|!ij]/g, "l")
    .replace(/5/g, "s")
    .replace(/8/g, "b")
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/cl/g, "d");
}
