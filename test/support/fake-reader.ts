import sharp from "sharp";
import type { FileToRead, Reader, Reading, ReadOptions } from "@/lib/text/reader";
import { typedPages } from "@/lib/text/typed-pages";

/** Called before each page is handed over; a page waits until it resolves. */
type BeforePage = (number: number) => Promise<unknown> | unknown;

let whitePage: Promise<Buffer> | undefined;

/** Reads each file as plain text with a form feed between its pages: stands in for recognition, and can be held back. */
export function fakeReader(beforePage: BeforePage = () => undefined): Reader {
  return {
    async read(files: readonly FileToRead[], { onPage, onPicture, signal }: ReadOptions = {}): Promise<Reading> {
      const texts = files.flatMap(({ bytes }, file) =>
        Buffer.from(bytes)
          .toString()
          .split("\f")
          .map((text) => ({ text, file })),
      );
      whitePage ??= sharp({ create: { width: 850, height: 1100, channels: 3, background: "#ffffff" } })
        .jpeg()
        .toBuffer();
      const picture = await whitePage;
      const pages = [];
      for (const [index, { text, file }] of texts.entries()) {
        const page = { ...typedPages(text, file, index + 1)[0]!, filePage: 1 };
        onPicture?.(page.number, { bytes: picture, contentType: "image/jpeg", width: 850, height: 1100 });
        signal?.throwIfAborted();
        await Promise.race([beforePage(page.number), aborted(signal)]);
        signal?.throwIfAborted();
        onPage?.(page, { done: index + 1, total: texts.length });
        pages.push(page);
      }
      return { pages, ocrMs: 0 };
    },
    warm: async () => undefined,
    close: () => undefined,
  };
}

function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true }));
}
