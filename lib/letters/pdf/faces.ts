import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import fontkit from "@pdf-lib/fontkit";
import type { PDFDocument, PDFFont } from "pdf-lib";

// Source Serif 4, as on the pages; whole, so that a name keeps its diacritics.
const FILES = {
  plain: "400Regular/SourceSerif4_400Regular.ttf",
  italic: "400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  bold: "600SemiBold/SourceSerif4_600SemiBold.ttf",
} as const;
const FONTS = "@expo-google-fonts/source-serif-4";

export type Style = keyof typeof FILES;

/** The faces of one document, and what of them can be set. */
export interface Faces {
  fonts: Record<Style, PDFFont>;
  /** The text without what no face has: a letter loses its accent before it is lost. */
  settable(text: string): string;
  width(text: string, style: Style, size: number): number;
}

// On globalThis, since a bundler may hold this file twice.
const READ = Symbol.for("good-cause.letter-fonts");
const held = globalThis as { [READ]?: Map<Style, Promise<Uint8Array>> };

function fontFile(style: Style): Promise<Uint8Array> {
  held[READ] ??= new Map();
  const read =
    held[READ].get(style) ??
    readFile(createRequire(join(process.cwd(), "package.json")).resolve(`${FONTS}/${FILES[style]}`));
  held[READ].set(style, read);
  return read;
}

/** Embeds the faces; of each, only the letters that are used are written out. */
export async function embedFaces(document: PDFDocument): Promise<Faces> {
  document.registerFontkit(fontkit);
  // Ligatures are left out, so that what is copied from the paper is what was written.
  const embed = async (style: Style) =>
    document.embedFont(await fontFile(style), { subset: true, features: { liga: false } });
  const fonts = { plain: await embed("plain"), italic: await embed("italic"), bold: await embed("bold") };
  const has = new Set(fonts.plain.getCharacterSet());
  return {
    fonts,
    settable: (text) => settable(text, (character) => has.has(character.codePointAt(0)!)),
    width: (text, style, size) => fonts[style].widthOfTextAtSize(text, size),
  };
}

function settable(text: string, has: (character: string) => boolean): string {
  return Array.from(text.normalize("NFC").replace(/[\p{Cf}\p{Cc}]/gu, (c) => (c === "\n" || c === "\t" ? " " : "")))
    .map((character) => {
      if (has(character)) return character;
      const bare = character.normalize("NFKD").replace(/\p{M}/gu, "");
      return bare && Array.from(bare).every(has) ? bare : "?";
    })
    .join("");
}
