// The process in which files are opened, drawn and recognised. It holds nothing but what it is given over its
// channel, writes no file, and may be killed at any moment.
import { loadPdfium } from "@/lib/pdf/pdfium";
import { type OpenFile, openFile } from "./open-file";
import { PRACTICE_PAGE } from "./practice-page";
import { ReadingError, readingError } from "./reading-error";
import type { Answer, Request } from "./reading-messages";
import { loadRecogniser } from "./recogniser";

const open = new Map<number, OpenFile>();

async function answer(request: Request): Promise<void> {
  switch (request.kind) {
    case "warm":
      await Promise.all([loadPdfium(), loadRecogniser()]);
      await practise();
      return send({ kind: "ready" });
    case "open": {
      const file = await openFile(request.bytes, request.limits, request.password ?? undefined);
      open.set(request.key, file);
      return send({ kind: "opened", pageCount: file.pageCount });
    }
    case "read": {
      const file = open.get(request.key);
      if (!file) throw readingError("crashed");
      const onPicture = request.picture ? (picture: Answer & { kind: "picture" }) => send(picture) : undefined;
      const { ocrMs, ...page } = await file.read(
        request.index,
        onPicture && ((picture) => onPicture({ kind: "picture", picture })),
      );
      return send({ kind: "page", page, ocrMs, memory: process.memoryUsage.rss() });
    }
    case "close":
      open.get(request.key)?.close();
      open.delete(request.key);
  }
}

/** Twice: what is run once is not yet compiled. */
async function practise(): Promise<void> {
  const file = await openFile(PRACTICE_PAGE, { bytes: PRACTICE_PAGE.length, pages: 1, pixels: 60e6 });
  for (const _ of [1, 2]) await file.read(0, () => undefined);
  file.close();
}

function send(message: Answer): void {
  process.send?.(message);
}

// Requests are worked off one after the other: the libraries are not made for two at once.
let before = Promise.resolve();
process.on("message", (request: Request) => {
  before = before
    .then(() => answer(request))
    .catch((error: unknown) => {
      if (request.kind === "close") return;
      const known = error instanceof ReadingError ? error : readingError("damaged");
      send({ kind: "failed", code: known.code, message: known.message });
      // After a fault in one of the libraries its memory is not to be trusted.
      if (!(error instanceof ReadingError)) process.exit(1);
    });
});
process.on("disconnect", () => process.exit(0));
