import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { evaluate } from "@/lib/defects/evaluate";
import type { Defect } from "@/lib/defects/types";
import { readPapers } from "@/lib/findings/read-papers";
import type { Day, Facts, Findings, ReadPaper } from "@/lib/findings/types";
import type { PolicyPack } from "@/lib/policy/pack";
import { type Reader, ReadingError, type ReadingErrorCode } from "@/lib/text/reader";
import type { Page } from "@/lib/text/types";

/** A paper with what is wrong with it. */
export interface ExtractedPaper {
  pages: number[];
  findings: Findings;
  facts: Facts;
  defects: Defect[];
}

/** One document, as `--json` prints it. */
export interface ExtractedFile extends Omit<ExtractedPaper, "pages"> {
  file: string;
  sha256: string;
  pages: Pick<Page, "number" | "file" | "filePage" | "source" | "confidence" | "rotation">[];
  timing: { ms: number; ocrMs: number };
  others: ExtractedPaper[];
}

export interface UnreadFile {
  file: string;
  error: { code: ReadingErrorCode; message: string };
}

export interface ExtractContext {
  reader: Reader;
  pack: PolicyPack;
  receivedOn: Day;
  onPage?: (progress: { done: number; total: number }) => void;
}

const LARGEST = 100e6;

/** Reads a file and judges the papers in it. What cannot be read is said, never thrown. */
export async function extractFile(
  file: { typed: string; path: string },
  context: ExtractContext,
): Promise<ExtractedFile | UnreadFile> {
  const started = performance.now();
  try {
    const bytes = await bytesOf(file.path);
    const { pages, ocrMs } = await context.reader.read([{ bytes }], {
      onPage: context.onPage && ((_page, progress) => context.onPage?.(progress)),
    });
    const { pack, receivedOn } = context;
    const papers = readPapers(pages, { receivedOn, library: pack.library });
    const [first, ...others] = papers.map((paper) => judged(paper, pack, receivedOn));
    if (!first) throw new ReadingError("damaged", "No paper was found in this file.");
    return {
      file: file.typed,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      pages: pages.map(({ number, file: index, filePage, source, confidence, rotation }) => ({
        number,
        file: index,
        filePage,
        source,
        confidence: Math.round(confidence * 10) / 10,
        rotation,
      })),
      findings: first.findings,
      facts: first.facts,
      defects: first.defects,
      timing: { ms: Math.round(performance.now() - started), ocrMs },
      others,
    };
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    return { file: file.typed, error: { code: error.code, message: error.message } };
  }
}

function judged(paper: ReadPaper, pack: PolicyPack, receivedOn: Day): ExtractedPaper {
  const { findings, facts, pages } = paper;
  return { pages, findings, facts, defects: evaluate({ findings, facts, pack, library: pack.library, receivedOn }) };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new ReadingError("empty", "There is no file of this name that can be opened.");
  if (!found.isFile()) throw new ReadingError("not-supported", "This is a folder. Name the files in it.");
  if (found.size > LARGEST) {
    throw new ReadingError("too-large", `This file has ${Math.ceil(found.size / 1e6)} MB; at most 100 MB can be read.`);
  }
  return readFile(path).catch(() => {
    throw new ReadingError("damaged", "This file may not be read. Check who is allowed to open it.");
  });
}
