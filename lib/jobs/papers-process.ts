// The process in which papers are understood. A long one takes seconds, in which the server must go on answering; and
// no text, however strange, may hold it up. It holds nothing but what it is given, and may be killed at any moment.
import { readPapers } from "@/lib/findings/read-papers";
import type { ReadingContext, ReadPaper } from "@/lib/findings/types";
import { typedPages } from "@/lib/text/typed-pages";
import type { Page } from "@/lib/text/types";

/** What it is asked: the pages read so far. */
export interface PapersRequest {
  pages: Page[];
  context: ReadingContext;
}

/** What it answers; `null` where it could not. */
export type PapersAnswer = ReadPaper[] | null;

process.on("message", ({ pages, context }: PapersRequest) => process.send?.(answer(pages, context)));
process.on("disconnect", () => process.exit(0));

// The first reading is slow, since nothing has been compiled yet: let it be of nobody's paper.
answer(typedPages("SUBPOENA\nYou are commanded to appear on March 2, 2026.", 0, 1), {
  receivedOn: null,
  library: null,
});

function answer(pages: Page[], context: ReadingContext): PapersAnswer {
  try {
    return readPapers(pages, context);
  } catch {
    return null;
  }
}
