import type { FoundMatter } from "@/lib/search/queries";

/** What was looked for, and where it stands; `null` where too little was typed to look for. */
export interface SearchAnswer {
  words: string;
  found: FoundMatter[] | null;
}
