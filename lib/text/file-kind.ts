/** What a file is, by its bytes. Its name and what the browser said of it are not asked. */
export type FileKind = "pdf" | "tiff" | "jpeg" | "png" | "webp";

export type KindOfFile =
  | { kind: FileKind; start: number }
  | { kind: "empty" }
  /** A file that is no paper we can read: what it is, in a few words, and what to do about it. */
  | { kind: "other"; what: string; advice: string };

const SCAN_IT = "Ask the sender for a PDF, or print and scan it.";
const SAVE_AS = "Save it as a PDF, JPEG or PNG and add that.";
/** Mail gateways and web servers put junk before the header; readers accept it within the first kilobyte. */
const HEADER_WITHIN = 1024;

const startsWith = (bytes: Uint8Array, ...values: number[]) => values.every((v, i) => bytes[i] === v);
const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString("latin1");

export function kindOf(bytes: Uint8Array): KindOfFile {
  if (bytes.length === 0) return { kind: "empty" };
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return { kind: "jpeg", start: 0 };
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { kind: "png", start: 0 };
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a))
    return { kind: "tiff", start: 0 };
  if (startsWith(bytes, 0x49, 0x49, 0x2b, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2b))
    return { kind: "tiff", start: 0 };
  const head = ascii(bytes, 0, HEADER_WITHIN + 5);
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return { kind: "webp", start: 0 };
  const container = containerOf(bytes, head);
  if (container) return container;
  const header = head.indexOf("%PDF-");
  if (header >= 0) return { kind: "pdf", start: header };
  return other(head, bytes);
}

function containerOf(bytes: Uint8Array, head: string): KindOfFile | null {
  if (head.slice(4, 8) === "ftyp") {
    const brand = head.slice(8, 12);
    if (/^(heic|heix|hevc|hevx|heim|heis|mif1|msf1)$/.test(brand)) {
      return refuse(
        "a HEIC photo from a phone",
        "Set the phone's camera to “Most compatible”, or send the photo as a JPEG.",
      );
    }
    if (/^avi[fs]$/.test(brand)) return refuse("an AVIF picture", SAVE_AS);
    return refuse("a film or a sound recording", "Add the paper itself as a PDF or a picture.");
  }
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
    const names = ascii(bytes, 0, 4096) + ascii(bytes, Math.max(0, bytes.length - 4096), bytes.length);
    if (names.includes("word/")) return refuse("a Word document", "Save it as a PDF and add that.");
    if (names.includes("xl/")) return refuse("an Excel workbook", "Save it as a PDF and add that.");
    if (names.includes("ppt/")) return refuse("a PowerPoint file", "Save it as a PDF and add that.");
    if (names.includes("opendocument")) return refuse("an OpenDocument file", "Save it as a PDF and add that.");
    return refuse("a zip archive", "Unpack it and add the papers in it one by one.");
  }
  return null;
}

function other(head: string, bytes: Uint8Array): KindOfFile {
  if (/^GIF8[79]a/.test(head)) return refuse("a GIF picture", SAVE_AS);
  if (head.startsWith("BM")) return refuse("a BMP picture", SAVE_AS);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse("an old Office document", "Save it as a PDF and add that.");
  if (startsWith(bytes, 0x1f, 0x8b) || head.startsWith("7z\u00bc\u00af") || head.startsWith("Rar!")) {
    return refuse("a packed archive", "Unpack it and add the papers in it one by one.");
  }
  if (head.startsWith("{\\rtf")) return refuse("an RTF document", "Save it as a PDF and add that.");
  if (head.startsWith("%!PS")) return refuse("a PostScript file", SCAN_IT);
  if (/^\s*(<!doctype html|<html|<\?xml|<svg)/i.test(head)) return refuse("a web page, not a paper", SCAN_IT);
  if (/^(From |Return-Path:|Received:|MIME-Version:|Delivered-To:)/i.test(head)) {
    return refuse("an e-mail message", "Print it to a PDF, and add its attachments one by one.");
  }
  // Control characters other than tab, line feed, form feed and carriage return do not stand in text.
  if (!bytes.subarray(0, HEADER_WITHIN).some((b) => b < 9 || (b > 13 && b < 32))) {
    return refuse("plain text", "Open it, print it to a PDF, and add that.");
  }
  return refuse("of a kind that this program does not know", SCAN_IT);
}

function refuse(what: string, advice: string): KindOfFile {
  return { kind: "other", what, advice };
}
