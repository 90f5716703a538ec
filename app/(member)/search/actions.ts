"use server";

import { asMember } from "@/lib/auth/actor";
import { noteView } from "@/lib/sealing/mutations";
import { Search } from "@/lib/search/input";
import { soughtIn } from "@/lib/search/pattern";
import { searchMatters } from "@/lib/search/queries";
import type { SearchAnswer } from "./search-answer";

/** Looks for words. They come in the body of the request: an address is kept by the browser, and by whatever lies between. */
export async function searchAction(_before: SearchAnswer | null, form: FormData): Promise<SearchAnswer | null> {
  const input = Search.safeParse(Object.fromEntries(form));
  return await asMember(async (tx, member) => {
    if (!input.success || input.data.words === "") return null;
    const { words } = input.data;
    if (!soughtIn(words)) return { words, found: null };
    const found = await searchMatters(tx, member, words);
    // Who is shown its words has seen the matter, should it be sealed one day.
    for (const { id } of found) await noteView(tx, member, id);
    return { words, found };
  });
}
