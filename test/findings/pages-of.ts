import { readPapers } from "@/lib/findings/read-papers";
import type { ReadingContext, ReadPaper } from "@/lib/findings/types";
import type { Line, Mark, Page } from "@/lib/text/types";

interface Look {
  confidence?: number;
  /** The marks of each page. */
  marks?: Mark[][];
}

/** Pages made of text that keeps its layout: three blanks part two lines that stand side by side, a form feed two pages. */
export function pagesOf(text: string, { confidence = 96, marks = [] }: Look = {}): Page[] {
  return text.split("\f").map((sheet, index) => {
    const rows = sheet.replace(/^\n/, "").split("\n");
    const width = Math.max(100, ...rows.map((row) => row.length)) + 10;
    const height = Math.max(62, rows.length + 4);
    const lines = rows.flatMap((row, r) => linesOf(row, (r + 2) / height, { width, height, confidence }));
    return {
      number: index + 1,
      file: 0,
      filePage: index + 1,
      source: lines.length ? "ocr" : "blank",
      confidence: lines.length ? confidence : 0,
      rotation: 0,
      aspect: 0.77,
      toViewer: [1, 0, 0, 0, 1, 0, 0, 0, 1],
      lines,
      marks: marks[index] ?? [],
      notes: [],
    };
  });
}

function linesOf(row: string, y: number, sheet: { width: number; height: number; confidence: number }): Line[] {
  return [...row.matchAll(/\S+(?: {1,2}\S+)*/g)].map((piece) => {
    const at = piece.index + 5;
    const tall = 0.8 / sheet.height;
    const words = [...piece[0].matchAll(/\S+/g)].map((word) => ({
      text: word[0],
      confidence: sheet.confidence,
      box: [(at + word.index) / sheet.width, y, word[0].length / sheet.width, tall] as const,
    }));
    return { words, box: [at / sheet.width, y, piece[0].length / sheet.width, tall] as const };
  });
}

export const AMES: ReadingContext = {
  receivedOn: "2026-03-02",
  library: { name: "Ames Public Library", city: "Ames", state: "IA", aliases: [] },
};

/** The operative paper of a text, as it is read at Ames on 2 March 2026. */
export function readText(text: string, look: Look = {}, context = AMES): ReadPaper {
  return readPapers(pagesOf(text, look), context)[0]!;
}
