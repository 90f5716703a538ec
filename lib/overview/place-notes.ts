/** A note beside the page: where it would like to stand, and how tall it is, in the same unit. */
export interface MarginNote {
  wants: number;
  height: number;
}

/**
 * Tops for notes in the order of their wishes, none over another. The note at `held` stands exactly where it wants and
 * the others make room; without one, each stands as near below its wish as those above let it.
 */
export function placeNotes(notes: readonly MarginNote[], gap: number, held: number | null = null): number[] {
  const tops: number[] = [];
  let free = 0;
  for (const [index, note] of notes.entries()) {
    tops[index] = index === held ? Math.max(note.wants, 0) : Math.max(note.wants, free);
    free = tops[index] + note.height + gap;
  }
  if (held === null) return tops;

  let ceiling = tops[held] ?? 0;
  for (let index = held - 1; index >= 0; index--) {
    const room = ceiling - gap - notes[index]!.height;
    tops[index] = Math.min(tops[index]!, room);
    ceiling = tops[index]!;
  }
  // What was pushed above the sheet comes down again, all together: reading on is worth more than an exact height.
  const above = Math.min(...tops);
  return above < 0 ? tops.map((top) => top - above) : tops;
}
