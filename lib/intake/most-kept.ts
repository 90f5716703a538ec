/** Bytes of one upload that are kept: what was served is, even where it is too large to be read. */
export const MOST_KEPT = 2_000_000_000;
