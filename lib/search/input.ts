import { z } from "zod";

export const MOST_LETTERS = 200;

/** So many matters are shown; nobody reads further, and types another word. */
export const MOST_FOUND = 40;

/** What somebody looks for. Whatever is longer stands in no paper in one piece. */
export const Search = z.object({ words: z.string().max(MOST_LETTERS).trim() });
