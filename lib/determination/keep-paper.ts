import { createHash } from "node:crypto";
import { fileStore } from "@/lib/files/file-store";
import { type KeptFile, keepFile } from "@/lib/files/keep-file";
import { newId } from "@/lib/ids";
import type { Letter, Letterhead } from "@/lib/letters/letter";
import { letterPdf } from "@/lib/letters/letter-pdf";
import { letterText } from "@/lib/letters/letter-text";

/** SHA-256, in hexadecimal, of a paper's words: what is signed. */
export function paperHash(letter: Letter): string {
  return createHash("sha256").update(letterText(letter)).digest("hex");
}

/** Prints a paper into the store, encrypted. */
export async function keepPaper(letter: Letter, letterhead: Letterhead): Promise<KeptFile> {
  const pdf = await letterPdf(letter, letterhead);
  return keepFile(
    fileStore(),
    newId(),
    (async function* () {
      yield pdf;
    })(),
  );
}
