// Enough of a file's beginning to tell what it is; a PDF's mark may stand a little way in.
const SIGNATURES: readonly (readonly [mediaType: string, at: number, bytes: string])[] = [
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/png", 0, "\x89PNG\r\n\x1a\n"],
  ["image/tiff", 0, "II*\0"],
  ["image/tiff", 0, "MM\0*"],
  ["image/tiff", 0, "II+\0"],
  ["image/tiff", 0, "MM\0+"],
  ["image/webp", 8, "WEBP"],
  ["image/heic", 4, "ftyphei"],
  ["image/heic", 4, "ftyphev"],
  ["image/heic", 4, "ftypmif1"],
  ["image/avif", 4, "ftypavif"],
  ["image/gif", 0, "GIF8"],
  ["application/zip", 0, "PK\x03\x04"],
];

/** What a file is by its first kilobyte, whatever it calls itself; `application/octet-stream` where it is nothing known. */
export function mediaTypeOf(beginning: Uint8Array): string {
  const text = Buffer.from(beginning.subarray(0, 1024)).toString("latin1");
  const found = SIGNATURES.find(([, at, bytes]) => text.startsWith(bytes, at));
  if (found) return found[0];
  return text.includes("%PDF-") ? "application/pdf" : "application/octet-stream";
}
