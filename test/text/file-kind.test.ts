import { expect, test } from "vitest";
import { kindOf } from "@/lib/text/file-kind";

const bytes = (text: string) => Buffer.from(text, "latin1");

const KNOWN: [string, Uint8Array, string][] = [
  ["a PDF", bytes("%PDF-1.7\n"), "pdf"],
  [
    "a PDF behind a web server's header",
    bytes("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n"),
    "pdf",
  ],
  ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "jpeg"],
  ["a PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "png"],
  ["a TIFF of either byte order", bytes("MM\0*"), "tiff"],
  ["a WebP", bytes("RIFF....WEBPVP8 "), "webp"],
  ["nothing", new Uint8Array(), "empty"],
];
test.each(KNOWN)("%s is known by its bytes", (_name, file, kind) => {
  expect(kindOf(file).kind).toBe(kind);
});

const OTHERS: [string, Uint8Array, RegExp][] = [
  ["a zip", bytes("PK\u0003\u0004........photo.jpg"), /zip archive/],
  ["a Word document", bytes("PK\u0003\u0004........word/document.xml"), /Word document/],
  ["an old Word document", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Office/],
  ["a HEIC photo", bytes("\0\0\0\u0018ftypheic\0\0"), /HEIC/],
  ["a GIF", bytes("GIF89a"), /GIF/],
  ["a web page", bytes("<!DOCTYPE html><p>The file was not found"), /web page/],
  ["an e-mail", bytes("Received: from mail.example\r\nSubject: subpoena"), /e-mail/],
  ["plain text", bytes("Dear Director,\nplease send"), /plain text/],
  ["anything else", Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), /does not know/],
];
test.each(OTHERS)("%s is refused for what it is, with what to do", (_name, file, says) => {
  const kind = kindOf(file);
  expect(kind.kind).toBe("other");
  if (kind.kind === "other") {
    expect(kind.what).toMatch(says);
    expect(kind.advice).toMatch(/\.$/);
  }
});
